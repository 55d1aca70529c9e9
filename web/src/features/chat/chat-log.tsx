import type { ChatAction } from "@contract";
import { CircleAlert } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import { cx } from "../../lib/cx.ts";
import { ActionCard, type Afterwards } from "./action-card.tsx";
import type { ChatEntry, ChatThread } from "./thread.ts";

/** A box that scrolls must take the focus, or the keyboard cannot scroll it. */
const keyboardScrolls = { tabIndex: 0 };

/** A chat as it happens: the visitor on the left, the receptionist on the right, what it did below its words. */
export function ChatLog({
  thread,
  serviceName,
  afterwards,
  onAgain,
}: {
  thread: ChatThread;
  serviceName: (serviceId: string) => string;
  afterwards?: Afterwards;
  onAgain: (id: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  // In braces: newer browsers answer a scroll with a promise, which is no clean-up.
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  });
  return (
    <div
      ref={box}
      role="log"
      aria-live="polite"
      aria-label="The conversation"
      {...keyboardScrolls}
      className="h-full overflow-y-auto px-4 py-5 sm:px-6"
    >
      <ol className="flex flex-col gap-3">
        {thread.entries.map((entry) => (
          <li key={entry.id} data-testid="chat-entry" data-by={entry.by} className="rise-in">
            {entry.by === "visitor" ? (
              <VisitorBubble entry={entry} onAgain={() => onAgain(entry.id)} />
            ) : (
              <Answer entry={entry} serviceName={serviceName} afterwards={afterwards} />
            )}
          </li>
        ))}
        {thread.ended && (
          <li className="flex items-center gap-3 py-1 text-sm text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            The conversation has ended
          </li>
        )}
      </ol>
    </div>
  );
}

const bubble = "max-w-[min(34rem,88%)] rounded-lg px-4 py-2.5 wrap-break-word whitespace-pre-wrap";

function VisitorBubble({ entry, onAgain }: { entry: Extract<ChatEntry, { by: "visitor" }>; onAgain: () => void }) {
  return (
    <div className="flex flex-col items-start">
      <p className={cx(bubble, "rounded-bl-sm bg-sunken text-ink")}>
        <span className="sr-only">You: </span>
        {entry.text}
      </p>
      {entry.state === "failed" && (
        <div role="alert" className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 px-1 text-sm text-bad">
          <span className="flex items-center gap-1.5">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            Not answered: {entry.why}
          </span>
          <Button variant="secondary" size="sm" onClick={onAgain}>
            Send again
          </Button>
        </div>
      )}
    </div>
  );
}

const isShown = (action: ChatAction): action is Exclude<ChatAction, { type: "ended" }> => action.type !== "ended";

function Answer({
  entry,
  serviceName,
  afterwards,
}: {
  entry: Extract<ChatEntry, { by: "receptionist" }>;
  serviceName: (serviceId: string) => string;
  afterwards: Afterwards | undefined;
}) {
  const text = entry.clauses.join(" ");
  return (
    <div className="flex flex-col items-end gap-2">
      {(text !== "" || entry.typing) && (
        <p className={cx(bubble, "rounded-br-sm bg-tint text-on-tint")}>
          <span className="sr-only">Receptionist: </span>
          {text}
          {entry.typing && <Typing spaced={text !== ""} />}
        </p>
      )}
      {entry.actions.filter(isShown).map((action, place) => (
        <ActionCard key={place} action={action} serviceName={serviceName} afterwards={afterwards} />
      ))}
    </div>
  );
}

/** Three dots that breathe while more is coming. */
function Typing({ spaced }: { spaced: boolean }) {
  return (
    <span className={cx("inline-flex items-center gap-1 align-middle", spaced && "ml-2")}>
      <span className="sr-only">is writing</span>
      {[0, 1, 2].map((dot) => (
        <span
          key={dot}
          aria-hidden
          className="typing-dot size-1.5 rounded-full bg-current"
          style={{ animationDelay: `${dot * 160}ms` }}
        />
      ))}
    </span>
  );
}
