import { AskTheOwner, useMay } from "../auth/may.tsx";

/** Says to whoever may not change settings why they only see them. */
export function ReadOnlyNote() {
  if (useMay("agent.write")) return null;
  return <AskTheOwner>Your role shows you these settings; it cannot change them.</AskTheOwner>;
}
