import type { AgentConfigView, Fact, Found } from "@contract";
import { useMemo } from "react";
import { useNewestRun } from "../onboarding/onboarding.ts";
import { payloadOf } from "../onboarding/run/step-payload.ts";

/** How an answer was come by: which page it stood on and how sure that is. */
export type Evidence = Pick<Found<unknown>, "method" | "sourceUrl" | "confidence">;

/** Of answers from the website: the page that set-up read them on, else the website as a whole. */
export function useEvidence({ websiteUrl }: AgentConfigView): (fact: Fact) => Evidence | undefined {
  const run = useNewestRun().data;
  return useMemo(() => {
    const found = run ? (payloadOf("profile", run.steps)?.faq ?? []) : [];
    const read = new Map(found.map((each) => [each.value.question, each]));
    const site: Evidence = { method: "text", sourceUrl: websiteUrl, confidence: 1 };
    return ({ source, question, answer }) => {
      if (source !== "website") return undefined;
      const known = read.get(question);
      // What set-up read there says nothing of an answer that is another one by now.
      return known?.value.answer === answer ? known : site;
    };
  }, [run, websiteUrl]);
}
