import type { AgentConfigView } from "@contract";
import { useDiff } from "../versions/versions.ts";

/** The ids of answers that the version which answers calls does not have, or has otherwise. */
export function useUnpublished({ publishedVersion, version }: AgentConfigView): ReadonlySet<string> {
  const changes = useDiff(publishedVersion, version).data?.changes ?? [];
  return new Set(changes.flatMap(({ path }) => /^knowledge\.([^.]+)/.exec(path)?.[1] ?? []));
}
