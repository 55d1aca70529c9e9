import { PhoneCall } from "lucide-react";
import { onThisMachine } from "../lib/on-this-machine.ts";
import { readablePhone } from "../lib/phone.ts";
import { buttonClass } from "./button.tsx";
import { CopyCommand } from "./copy-command.tsx";

/** How to place a call to a number: from a terminal while developing, with a telephone everywhere else. */
export function TryCalling({ number }: { number: string }) {
  if (onThisMachine) return <CopyCommand command={`npm run phone -- --to ${number}`} />;
  return (
    <a href={`tel:${number}`} className={buttonClass("secondary", "sm")}>
      <PhoneCall aria-hidden className="size-4" />
      Call {readablePhone(number)}
    </a>
  );
}
