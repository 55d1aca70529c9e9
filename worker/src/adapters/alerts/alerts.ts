import type { Log } from "../../observe/log.ts";
import type { Alerts } from "../ports/alerts.ts";

/** What counts failures for all isolates together; `MetricsHub` does. */
export interface FailureCount {
  /** @returns whether whoever reports this is to tell the operator now */
  failure(key: string, success: string | null, threshold: number): Promise<{ streak: number; tell: boolean }>;
  /** The operator was told, or could not be. */
  told(key: string, isTold: boolean): Promise<void>;
}

interface Deployment {
  /** Takes `{"text": …}`, as the incoming webhooks of chats do; null where only the log is told. */
  url: string | null;
  hub: () => FailureCount;
  log: Log;
  /** Of a key the counter that grows with every success, where there is one. */
  successes: Readonly<Record<string, string>>;
}

const timeoutMs = 5000;
const longest = 500;

/** Alerts go to the log always, and to the operator's chat where it has an address. */
export const createAlerts = ({ url, hub, log, successes }: Deployment): Alerts => ({
  failed: async (key, message, threshold = 1) => {
    log.error("alert", null, { key, message });
    if (url === null) return;
    try {
      const { streak, tell } = await hub().failure(key, successes[key] ?? null, threshold);
      if (!tell) return;
      const times = streak > 1 ? ` (${streak} times in a row)` : "";
      const isTold = await post(url, `Amunet: ${fitToTell(message)}${times} [${key}]`);
      if (!isTold) log.error("alert not delivered", null, { key });
      await hub().told(key, isTold);
    } catch (error) {
      log.error("alert not delivered", error, { key });
    }
  },
});

/** One line without what must not leave: who writes a message means none of it, an error's text may bring it. */
const fitToTell = (message: string): string =>
  message
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(/\b(?:sk|rk|pk|whsec|key)_\w+/gi, "…")
    .replaceAll(/[^\s@]+@[^\s@]+/g, "…")
    .replaceAll(/(?<![\w.])\+?\d[\d ().-]{6,}\d/g, "…")
    .slice(0, longest);

/** A redirect is no delivery: it would carry the text to an address nobody has named. */
async function post(url: string, text: string): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
