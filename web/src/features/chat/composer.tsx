import { longestMessage } from "@contract";
import { Mic, SendHorizontal, Square } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { cx } from "../../lib/cx.ts";
import type { Speech } from "./speech.ts";

/** Where a visitor writes, or speaks where the browser can hear. Enter sends; Shift and Enter begin a new line. */
export function Composer({
  label = "Write to your receptionist",
  busy,
  speech,
  onSend,
}: {
  label?: string;
  busy: boolean;
  speech: Speech;
  onSend: (text: string) => void;
}) {
  const [text, setText] = useState("");
  const field = useId();
  const ready = text.trim() !== "" && !busy;

  function send() {
    if (!ready) return;
    onSend(text.trim());
    setText("");
  }
  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes a character, Enter is part of it.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      aria-label={label}
      className="border-t border-line p-3 sm:p-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {speech.problem !== null && (
        <p role="alert" className="mb-2 px-1 text-sm text-bad">
          {speech.problem}
        </p>
      )}
      <div className="flex items-end gap-2">
        <label htmlFor={field} className="sr-only">
          Message
        </label>
        <textarea
          id={field}
          rows={1}
          value={speech.listening ? speech.heard : text}
          readOnly={speech.listening}
          maxLength={longestMessage}
          placeholder={speech.listening ? "Listening…" : "Write a message"}
          className={cx(
            "field-sizing-content max-h-40 min-h-11 w-full min-w-0 resize-none rounded-md border bg-surface px-3 py-2.5 text-ink max-md:text-[1rem]",
            "border-line-strong/70 hover:border-line-strong focus-visible:outline-offset-0",
            speech.listening && "border-lamp",
          )}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {speech.canListen && (
          <IconButton
            label={speech.listening ? "Stop listening" : "Speak instead"}
            className={cx("size-11 shrink-0", speech.listening && "bg-lamp-tint text-lamp-ink")}
            onClick={speech.listening ? speech.stop : speech.listen}
          >
            {speech.listening ? <Square aria-hidden className="size-4" /> : <Mic aria-hidden className="size-5" />}
          </IconButton>
        )}
        <Button
          type="submit"
          size="md"
          className="shrink-0 md:h-11"
          disabled={!ready}
          icon={<SendHorizontal aria-hidden className="size-4" />}
        >
          <span className="max-sm:sr-only">Send</span>
        </Button>
      </div>
    </form>
  );
}
