import type { Turn } from "@contract";
import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  Grip,
  Inbox,
  Info,
  type LucideIcon,
  PhoneForwarded,
  Scissors,
} from "lucide-react";
import type { ReactNode } from "react";
import { callLength } from "../../lib/time.ts";
import { cx } from "../../lib/cx.ts";
import { Time } from "../../ui/time.tsx";

export interface ConversationTurn {
  key: string | number;
  turn: Turn;
}

/** How the other side is called, and how the time of a turn is said. */
interface Manner {
  other: string;
  when: (at: string) => ReactNode;
}

/** A call as people talk: the caller on the left, the receptionist on the right, what the system did in between. */
export function Conversation({
  turns,
  startedAt,
  zone,
  testId,
  animate = false,
}: {
  turns: readonly ConversationTurn[];
  startedAt: string;
  /** Of a conversation in writing, whose times are the clock's and not counted from its beginning. */
  zone?: string;
  testId: string;
  animate?: boolean;
}) {
  const manner: Manner =
    zone === undefined
      ? { other: "Caller", when: (at) => <Offset at={at} startedAt={startedAt} /> }
      : { other: "Customer", when: (at) => <Time at={at} zone={zone} className="tabular text-xs text-ink-3" /> };
  return (
    <ol className="flex flex-col gap-3">
      {turns.map(({ key, turn }, place) => (
        <li key={key} data-testid={testId} data-role={turn.role} className={cx(animate && "rise-in")}>
          {turn.role === "system" ? (
            <SystemLine turn={turn} manner={manner} />
          ) : (
            <Bubble turn={turn} manner={manner} follows={turns[place - 1]?.turn.role === turn.role} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Bubble({ turn, manner, follows }: { turn: Turn; manner: Manner; follows: boolean }) {
  const agent = turn.role === "agent";
  return (
    <div className={cx("flex flex-col", agent ? "items-end" : "items-start")}>
      {!follows && (
        <p className="mb-1 px-1 text-xs text-ink-3">
          <span className="font-medium text-ink-2">{agent ? "Receptionist" : manner.other}</span> {manner.when(turn.at)}
        </p>
      )}
      <p
        className={cx(
          "max-w-[min(34rem,88%)] rounded-lg px-4 py-2.5 wrap-break-word whitespace-pre-wrap",
          agent ? "rounded-br-sm bg-tint text-on-tint" : "rounded-bl-sm bg-sunken text-ink",
        )}
      >
        {turn.text}
        {turn.interrupted && <span aria-hidden>…</span>}
      </p>
      {turn.interrupted && <Aside icon={Scissors}>{agent ? "The caller spoke over this" : "Cut short"}</Aside>}
      {turn.tool === "keypad" && <Aside icon={Grip}>On the keypad</Aside>}
    </div>
  );
}

/** A remark under a bubble. */
function Aside({ icon: Icon, children }: { icon: LucideIcon; children: string }) {
  return (
    <p className="mt-1 flex items-center gap-1.5 px-1 text-xs text-ink-3">
      <Icon aria-hidden className="size-3" />
      {children}
    </p>
  );
}

function SystemLine({ turn, manner }: { turn: Turn; manner: Manner }) {
  const [Icon, colour] = toolIcons[turn.tool ?? ""] ?? [Info, "text-ink-3"];
  return (
    <p className="flex items-center gap-3 py-1 text-sm text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <span className="flex max-w-[85%] items-center gap-2">
        <Icon aria-hidden className={cx("size-4 shrink-0", colour)} />
        <span className="min-w-0 wrap-break-word">{turn.text === "" ? words(turn.tool ?? "") : turn.text}</span>
        {manner.when(turn.at)}
      </span>
    </p>
  );
}

/** What the receptionist did, at a glance. */
const toolIcons: Readonly<Record<string, [LucideIcon, string]>> = {
  book: [CalendarCheck, "text-good"],
  reschedule: [CalendarClock, "text-good"],
  cancel: [CalendarX, "text-warn"],
  take_message: [Inbox, "text-lamp-ink"],
  transfer: [PhoneForwarded, "text-lamp-ink"],
};

/** How far into the call it was said. */
function Offset({ at, startedAt }: { at: string; startedAt: string }) {
  return (
    <time dateTime={at} className="tabular text-xs text-ink-3">
      {callLength((Date.parse(at) - Date.parse(startedAt)) / 1000)}
    </time>
  );
}

/** `check_availability` or `checkAvailability` → `Check availability`. */
function words(tool: string): string {
  const spaced = tool
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_.-]+/g, " ")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
