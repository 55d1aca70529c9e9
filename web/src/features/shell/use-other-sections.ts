import { useMay } from "../auth/may.tsx";
import { useNewestRun } from "../onboarding/onboarding.ts";
import { otherSections, type Section, setupSection } from "./sections.ts";

/** The sections used less often that this person may open, and the set-up while it is not done. */
export function useOtherSections(): readonly Section[] {
  const run = useNewestRun().data;
  const mayAudit = useMay("audit.read");
  const others = otherSections.filter(({ to }) => to !== "/app/audit" || mayAudit);
  return run && run.status !== "done" ? [setupSection, ...others] : others;
}
