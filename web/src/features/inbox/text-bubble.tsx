import { Link } from "@tanstack/react-router";
import type { TextMessage } from "@contract";
import { CircleAlert } from "lucide-react";
import { cx } from "../../lib/cx.ts";
import { Time } from "../../ui/time.tsx";
import { standing, wordsOf } from "./threads.ts";

/** One text with where it stands: the customer's on the left, ours on the right. */
export function TextBubble({ text, zone }: { text: TextMessage; zone: string }) {
  const mine = text.direction === "out";
  const { words, tone } = standing(text);
  return (
    <li
      data-testid="text-bubble"
      data-direction={text.direction}
      className={cx("flex flex-col", mine ? "items-end" : "items-start")}
    >
      <p
        className={cx(
          "max-w-[min(34rem,88%)] rounded-lg px-4 py-2.5 wrap-anywhere whitespace-pre-wrap",
          mine ? "rounded-br-sm bg-tint text-on-tint" : "rounded-bl-sm bg-sunken text-ink",
        )}
      >
        <span className="sr-only">{mine ? "You: " : "Customer: "}</span>
        {wordsOf(text)}
      </p>
      <p
        className={cx(
          "mt-1 flex flex-wrap items-center gap-x-2 px-1 text-xs",
          tone === "bad" ? "text-bad" : "text-ink-3",
        )}
      >
        {tone === "bad" && <CircleAlert aria-hidden className="size-3.5" />}
        <span>{words}</span>
        <Time at={text.createdAt} zone={zone} className="tabular" />
        {text.conversationId?.startsWith("conv_") && !mine && (
          <Link
            to="/app/conversations/$conversationId"
            params={{ conversationId: text.conversationId }}
            className="py-1 font-medium text-link hover:underline"
          >
            Read the conversation
          </Link>
        )}
      </p>
    </li>
  );
}
