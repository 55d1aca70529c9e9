import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a serving API notes its address, so that `npm run seed` can find it by the state folder alone. */
export const runningApiFile = (stateDir: string): string => join(stateDir, "running-api.json");

/** The origin of the API that serves this state folder now, if one does. */
export async function findRunningApi(stateDir: string): Promise<string | undefined> {
  try {
    const note: unknown = JSON.parse(readFileSync(runningApiFile(stateDir), "utf8"));
    if (typeof note !== "object" || note === null || !("origin" in note) || !("pid" in note)) return undefined;
    // A killed API leaves its note behind, and its port may serve another state folder by now.
    process.kill(Number(note.pid), 0);
    const answer = await fetch(`${String(note.origin)}/api/health`, { signal: AbortSignal.timeout(3000) });
    return answer.ok ? String(note.origin) : undefined;
  } catch {
    return undefined;
  }
}
