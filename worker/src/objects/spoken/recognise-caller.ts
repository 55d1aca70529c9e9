import { patience } from "../../domain/conversation/pace.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import { recognise } from "../../services/contacts/recognise.ts";
import { within } from "../../within.ts";
import { agentCtx } from "../conversation/agent-ctx.ts";
import type { CallJournal, CallRecord } from "./call-journal.ts";
import { factsOf } from "../conversation/conversation-record.ts";

/** Who calls again? Asked while the caller hears the greeting; nobody waits for the answer, and the call goes on without. */
export async function recogniseCaller(
  env: Env,
  journal: CallJournal,
  record: CallRecord,
  log: Log,
  ctx: { waitUntil(work: Promise<unknown>): void },
): Promise<void> {
  const { phone } = factsOf(record).caller;
  if (phone === null) return;
  try {
    const asked = recognise(
      agentCtx(env, record, (work) => ctx.waitUntil(work)),
      phone,
    );
    const found = await within(patience.recogniseMs, "recognition", asked);
    if (found === null || journal.end !== undefined) return;
    const { name, ...known } = found;
    journal.record = { ...(journal.record ?? record), caller: { name, known } };
  } catch (error) {
    log.error("caller not recognised", error);
  }
}
