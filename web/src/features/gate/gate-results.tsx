import type { GateResult } from "@contract";
import { Check, CircleAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../../lib/cx.ts";
import { Badge } from "../../ui/badge.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { GateTranscript } from "./gate-transcript.tsx";
import { inOrderOfConcern } from "./results.ts";

/** How every scenario went: what failed at length, what passed in short, each with its conversation. */
export function GateResults({ results }: { results: readonly GateResult[] }) {
  const { failed, passed } = inOrderOfConcern(results);
  return (
    <>
      {failed.length > 0 && (
        <ul className="divide-y divide-line">
          {failed.map((result) => (
            <Row key={result.scenarioId} result={result} />
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <div className={cx(failed.length > 0 && "border-t border-line", "py-2")}>
          <Disclosure
            open={failed.length === 0}
            label={passed.length === 1 ? "1 that passed" : `${passed.length} that passed`}
          >
            {() => (
              <ul className="divide-y divide-line">
                {passed.map((result) => (
                  <Row key={result.scenarioId} result={result} />
                ))}
              </ul>
            )}
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Row({ result }: { result: GateResult }) {
  const [Icon, colour] = result.passed
    ? ([Check, "text-good"] as const)
    : result.mustPass
      ? ([CircleAlert, "text-bad"] as const)
      : ([TriangleAlert, "text-warn"] as const);
  const said = () => <GateTranscript lines={result.transcript} />;
  return (
    <li
      data-testid="gate-result"
      data-passed={result.passed}
      className={cx("flex gap-3", result.passed ? "py-0.5" : "py-3")}
    >
      <Icon aria-hidden className={cx("size-4 shrink-0", colour, result.passed ? "mt-2.5" : "mt-1")} />
      <div className="min-w-0 flex-1">
        {result.passed ? (
          <Disclosure
            quiet
            label={
              <>
                <span className="sr-only">Passed: </span>
                {result.title}
              </>
            }
          >
            {said}
          </Disclosure>
        ) : (
          <Failed result={result}>{said}</Failed>
        )}
      </div>
    </li>
  );
}

function Failed({ result, children }: { result: GateResult; children: () => ReactNode }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="sr-only">Failed: </span>
        <span className="font-medium">{result.title}</span>
        <Badge tone={result.mustPass ? "bad" : "warn"}>{result.mustPass ? "Must pass" : "Worth a look"}</Badge>
      </p>
      <ul className="mt-1 space-y-0.5 text-sm text-ink-2">
        {result.faults.map((fault) => (
          <li key={fault} className="first-letter:uppercase">
            {fault}
          </li>
        ))}
      </ul>
      <Disclosure
        className="mt-0.5"
        label={
          <>
            What was said<span className="sr-only"> in: {result.title}</span>
          </>
        }
      >
        {children}
      </Disclosure>
    </>
  );
}
