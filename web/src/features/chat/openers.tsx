import { MessagesSquare } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

/** A conversation that has not begun, with sentences it may begin with. */
export function Openers(props: {
  title: string;
  children: ReactNode;
  openers: readonly string[];
  onChoose: (opener: string) => void;
  /** As tall as a thumb wants them. */
  tall?: boolean;
}) {
  const height = props.tall === true ? "min-h-10" : "min-h-8";
  return (
    <EmptyState icon={<MessagesSquare aria-hidden />} title={props.title}>
      <p>{props.children}</p>
      <ul className="mt-5 flex flex-wrap justify-center gap-2">
        {props.openers.map((opener) => (
          <li key={opener}>
            <button
              type="button"
              className={buttonClass("secondary", "sm", `h-auto! ${height} py-1.5 whitespace-normal!`)}
              onClick={() => props.onChoose(opener)}
            >
              {opener}
            </button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
