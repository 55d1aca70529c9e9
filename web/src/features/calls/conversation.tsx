import type { Turn } from "@contract";
import { Scissors, Wrench } from "lucide-react";
import { callLength } from "../../lib/time.ts";
import { cx } from "../../lib/cx.ts";

export interface ConversationTurn {
  key: string | number;
  turn: Turn;
}

/** A call as people talk: the caller on the left, the receptionist on the right, what the system did in between. */
export function Conversation({
  turns,
  startedAt,
  testId,
  animate = false,
}: {
  turns: readonly ConversationTurn[];
  startedAt: string;
  testId: string;
  animate?: boolean;
}) {
  return (
    <ol className="flex flex-col gap-3">
      {turns.map(({ key, turn }, place) => (
        <li key={key} data-testid={testId} data-role={turn.role} className={cx(animate && "rise-in")}>
          {turn.role === "system" || turn.tool !== undefined ? (
            <SystemLine turn={turn} startedAt={startedAt} />
          ) : (
            <Bubble turn={turn} startedAt={startedAt} follows={turns[place - 1]?.turn.role === turn.role} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Bubble({ turn, startedAt, follows }: { turn: Turn; startedAt: string; follows: boolean }) {
  const agent = turn.role === "agent";
  return (
    <div className={cx("flex flex-col", agent ? "items-end" : "items-start")}>
      {!follows && (
        <p className="mb-1 px-1 text-xs text-ink-3">
          <span className="font-medium text-ink-2">{agent ? "Receptionist" : "Caller"}</span>{" "}
          <Offset at={turn.at} startedAt={startedAt} />
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
      {turn.interrupted && (
        <p className="mt-1 flex items-center gap-1.5 px-1 text-xs text-ink-3">
          <Scissors aria-hidden className="size-3" />
          {agent ? "The caller spoke over this" : "Cut short"}
        </p>
      )}
    </div>
  );
}

function SystemLine({ turn, startedAt }: { turn: Turn; startedAt: string }) {
  return (
    <p className="flex items-center gap-3 py-1 text-sm text-ink-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <span className="flex max-w-[85%] items-center gap-2">
        {turn.tool !== undefined && <Wrench aria-hidden className="size-3.5 shrink-0" />}
        <span className="min-w-0 wrap-break-word">
          {turn.tool !== undefined && <span className="font-medium text-ink-2">{toolName(turn.tool)}</span>}
          {turn.tool !== undefined && turn.text !== "" && " · "}
          {turn.text}
        </span>
        <Offset at={turn.at} startedAt={startedAt} />
      </span>
    </p>
  );
}

/** How far into the call it was said. */
function Offset({ at, startedAt }: { at: string; startedAt: string }) {
  return (
    <time dateTime={at} className="tabular text-xs text-ink-3">
      {callLength((Date.parse(at) - Date.parse(startedAt)) / 1000)}
    </time>
  );
}

/** `check_availability` or `checkAvailability` → `Check availability`. */
function toolName(tool: string): string {
  const words = tool
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/[_.-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
