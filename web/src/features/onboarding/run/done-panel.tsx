import type { OnboardingView } from "@contract";
import { Link } from "@tanstack/react-router";
import { ArrowRight, MessagesSquare, PhoneForwarded } from "lucide-react";
import { onThisMachine } from "../../../lib/on-this-machine.ts";
import { readablePhone } from "../../../lib/phone.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { CopyCommand } from "../../../ui/copy-command.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Sun } from "../../../ui/sun.tsx";
import { readableMs, totalMs } from "./progress.ts";
import { payloadOf } from "./step-payload.ts";

/** It is live: the number to call, and what to do with it. The hidden sun of the mark has risen. */
export function DonePanel({ run }: { run: OnboardingView }) {
  const number = payloadOf("integrations", run.steps)?.number;
  return (
    <section aria-labelledby="live" className="rise-in overflow-hidden rounded-xl border border-lamp/25 bg-nav">
      <div className="night relative px-6 py-8 text-ink sm:px-10 sm:py-10">
        <Sun className="absolute -right-40 -bottom-56 w-176 max-w-none text-lamp max-sm:-right-88 max-sm:-bottom-88" />
        <div className="relative max-w-xl">
          <p className="eyebrow text-lamp-ink">Live in {readableMs(totalMs(run.steps))}</p>
          <h2 id="live" className="title mt-2 text-2xl sm:text-3xl">
            {number === undefined ? "Your receptionist is live." : readablePhone(number.phoneNumber)}
          </h2>
          <p className="mt-2 text-lg text-ink-2">
            {number === undefined ? "Somebody always answers now." : "Call it. Your receptionist answers."}
          </p>
          {onThisMachine && number !== undefined && (
            <div className="mt-5 max-w-md">
              <CopyCommand command={`npm run phone -- --to ${number.phoneNumber}`} />
            </div>
          )}
          <div className="mt-6 flex flex-wrap gap-3 max-sm:flex-col">
            {!onThisMachine && number !== undefined && (
              <a href={`tel:${number.phoneNumber}`} className={buttonClass()}>
                Call it now
              </a>
            )}
            <Link to="/app/test" className={buttonClass(onThisMachine ? "primary" : "secondary")}>
              <MessagesSquare aria-hidden className="size-4" />
              Talk to it in the browser
            </Link>
            <Link to="/app" className={buttonClass("ghost")}>
              Go to the overview
              <ArrowRight aria-hidden className="size-4" />
            </Link>
          </div>
          {number !== undefined && number.origin !== "brought" && (
            <Disclosure
              className="mt-5"
              label={
                <span className="inline-flex items-center gap-2">
                  <PhoneForwarded aria-hidden className="size-4" />
                  Forward the calls of your own number to it
                </span>
              }
            >
              {() => (
                <p className="max-w-lg text-sm text-ink-2">
                  On most US lines, dial <strong className="tabular text-ink">*72</strong>, then{" "}
                  <strong className="tabular text-ink">{readablePhone(number.phoneNumber)}</strong>, from the phone your
                  customers call; <strong className="tabular text-ink">*73</strong> takes it back. Your carrier can also
                  forward only the calls you do not pick up.
                </p>
              )}
            </Disclosure>
          )}
        </div>
      </div>
    </section>
  );
}
