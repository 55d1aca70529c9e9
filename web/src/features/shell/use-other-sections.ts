import { useNewestRun } from "../onboarding/onboarding.ts";
import { otherSections, type Section, setupSection } from "./sections.ts";

/** The sections used less often, and the set-up while it is not done. */
export function useOtherSections(): readonly Section[] {
  const run = useNewestRun().data;
  return run && run.status !== "done" ? [setupSection, ...otherSections] : otherSections;
}
