import type { KnowledgeGap } from "@contract";
import { answerGapRequest } from "@contract";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Field, TextArea } from "../../ui/field.tsx";
import { Time } from "../../ui/time.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useMay } from "../auth/may.tsx";
import { answeredWords, askedWords, otherWordings } from "./gap-words.ts";
import { useAnswerGap, useDismissGap } from "./gaps.ts";

/** A question nobody could answer: what was asked, how often, where, and the place to answer it. */
export function GapRow({ gap, zone }: { gap: KnowledgeGap; zone: string }) {
  const others = otherWordings(gap);
  const mayAnswer = useMay("agent.write");
  return (
    <li data-testid="gap-row" data-status={gap.status} className="px-4 py-5 sm:px-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-lg font-semibold">{gap.question}</span>
        {gap.status === "drafted" && <Badge tone="warn">Waits for a check</Badge>}
        {gap.status === "answered" && <Badge tone="good">Answered</Badge>}
        <span className="text-sm text-ink-3 sm:ml-auto">
          {askedWords(gap)}, last <Time at={gap.lastAt} zone={zone} />
        </span>
      </p>
      {gap.answer !== null && (
        <p className="mt-2 max-w-2xl border-l-2 border-lamp pl-4 whitespace-pre-wrap text-ink-2">{gap.answer}</p>
      )}
      {gap.status === "drafted" && (
        <p className="mt-2 text-sm text-ink-2">
          {answeredWords.drafted}{" "}
          <Link to="/app/settings/go-live" className="text-link underline underline-offset-3">
            See why
          </Link>
        </p>
      )}
      <div className="flex flex-wrap items-start gap-x-6">
        {others.length > 0 && (
          <Disclosure
            className="mt-1"
            label={
              <>
                Also asked as<span className="sr-only">: {gap.question}</span>
              </>
            }
          >
            {() => (
              <ul className="space-y-1 text-sm text-ink-2">
                {others.map((wording) => (
                  <li key={wording}>“{wording}”</li>
                ))}
              </ul>
            )}
          </Disclosure>
        )}
        <SeenIn ids={gap.seenIn} />
      </div>
      {gap.status === "open" && mayAnswer && <Answer gap={gap} />}
    </li>
  );
}

/** The newest call or conversation it came up in. */
function SeenIn({ ids: [id] }: { ids: readonly string[] }) {
  const look = "mt-1 inline-flex min-h-9 items-center text-sm font-medium text-link hover:underline";
  if (id === undefined) return null;
  if (id.startsWith("call_")) {
    return (
      <Link to="/app/calls/$callId" params={{ callId: id }} className={look}>
        Read the call
      </Link>
    );
  }
  return (
    <Link to="/app/conversations/$conversationId" params={{ conversationId: id }} className={look}>
      Read the conversation
    </Link>
  );
}

function Answer({ gap }: { gap: KnowledgeGap }) {
  const answer = useAnswerGap(gap.id);
  const dismiss = useDismissGap(gap.id);
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = answerGapRequest.safeParse({ answer: text });
    setWrong(!parsed.success);
    if (!parsed.success) return;
    // The row leaves the list with its state, so the word about it must not wait for the row.
    void answer.mutateAsync(parsed.data.answer).then(
      ({ status }) => toast.success("Answered", { description: answeredWords[status] }),
      () => undefined,
    );
  }
  return (
    <form aria-label={`Answer: ${gap.question}`} noValidate onSubmit={submit} className="mt-3 max-w-2xl space-y-3">
      <Field
        label="Your answer"
        hint="As your receptionist should say it."
        error={wrong ? "Type what your receptionist should say, in at most 2000 characters." : undefined}
      >
        <TextArea rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <FormError error={answer.error ?? dismiss.error} />
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" size="sm" className="md:h-9" busy={answer.isPending}>
          {answer.isPending ? "Checking it…" : "Answer"}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          className="md:h-9"
          busy={dismiss.isPending}
          onClick={() =>
            void dismiss.mutateAsync(undefined).then(
              () => toast.success("Left aside"),
              () => undefined,
            )
          }
        >
          Needs no answer
          <span className="sr-only">: {gap.question}</span>
        </Button>
      </div>
    </form>
  );
}
