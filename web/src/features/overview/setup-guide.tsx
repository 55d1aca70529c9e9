import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { onThisMachine } from "../../lib/on-this-machine.ts";
import { cx } from "../../lib/cx.ts";
import { readablePhone } from "../../lib/phone.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { TryCalling } from "../../ui/try-calling.tsx";
import { AddNumberForm } from "../settings/numbers/add-number-form.tsx";
import { ZoneHint } from "./zone-hint.tsx";

/** What a new owner does first: a number, a test call, and watching it. `number` is null until one is added. */
export function SetupGuide({ number }: { number: string | null }) {
  return (
    <div className="space-y-6">
      <ZoneHint />
      <Steps number={number} />
    </div>
  );
}

function Steps({ number }: { number: string | null }) {
  return (
    <Card aria-labelledby="setup" className="overflow-hidden">
      <div className="border-b border-line px-6 py-5">
        <h2 id="setup" className="title text-xl">
          Hear your receptionist answer
        </h2>
        <p className="mt-1 text-ink-2">Two steps, about a minute.</p>
      </div>
      <ol className="divide-y divide-line">
        <Step
          place={1}
          done={number !== null}
          title={number === null ? "Add your phone number" : `Your number is ${readablePhone(number)}`}
        >
          {number === null && (
            <>
              <p className="mb-4 text-ink-2">The one your customers call. Any number works while you try things out.</p>
              <AddNumberForm />
              <p className="mt-4 text-sm text-ink-3">
                Or{" "}
                <Link to="/app/setup" className="text-link underline underline-offset-3">
                  let it set itself up from your website
                </Link>
                , with a new number.
              </p>
            </>
          )}
        </Step>
        <Step
          place={2}
          done={false}
          waiting={number === null}
          title={onThisMachine ? "Place a test call from the terminal" : "Call it"}
        >
          {number !== null && (
            <>
              <p className="mb-4 text-ink-2">
                {onThisMachine && "You type what the caller says and read what the caller hears. "}Ask for an
                appointment.
              </p>
              <TryCalling number={number} />
              <Link to="/app/live" className={buttonClass("secondary", "sm", "mt-4")}>
                Watch it on the live board
              </Link>
            </>
          )}
        </Step>
      </ol>
    </Card>
  );
}

interface StepProps {
  place: number;
  title: string;
  done: boolean;
  waiting?: boolean;
  children?: ReactNode;
}

function Step({ place, title, done, waiting = false, children }: StepProps) {
  return (
    <li className="flex gap-4 px-6 py-5">
      <span
        aria-hidden
        className={cx(
          "grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold",
          done ? "bg-good-tint text-good" : waiting ? "bg-sunken text-ink-3" : "bg-lamp-tint text-lamp-ink",
        )}
      >
        {done ? <Check className="size-4" /> : place}
      </span>
      <div className="min-w-0 max-w-xl flex-1">
        <h3
          className={cx(
            "font-semibold",
            waiting && "text-ink-3",
            children !== undefined && children !== false && "mb-1",
          )}
        >
          {title}
          {done && <span className="sr-only"> (done)</span>}
        </h3>
        {children}
      </div>
    </li>
  );
}
