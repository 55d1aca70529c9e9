import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { reportUsage } from "../../src/services/metering/report-usage.ts";
import { Death, Mortal } from "../numbers/mortal.ts";
import { AskedMeter, keyRefused, processOf, refuse, subscriber, usageRow, used } from "./metered.ts";

const [began, hour] = [Date.UTC(2027, 2, 1, 12), 3_600_000];

beforeEach(() => void vi.spyOn(console, "log").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

/** Usage that is refused, by a process that dies at its nth operation, until all is put right some hours later. */
async function refusedFor(hours: number, mortal: Mortal, refused: () => Promise<void>) {
  const { tenantId } = await subscriber();
  const meter = new AskedMeter();
  const at = (now: number, d1?: D1Database) =>
    processOf(tenantId, { now, payments: meter.payments, ...(d1 === undefined ? {} : { d1 }) });
  const callSid = await used(at(began), { seconds: 60 });
  let taken = 0;
  meter.onReport = refused;
  const died = await reportUsage(at(began, mortal.d1), callSid).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof Death) && !mortal.dead) throw error;
      return true;
    },
  );
  for (let now = began + hour; now < began + 72 * hour; now += hour) {
    if (now >= began + hours * hour) meter.onReport = async () => void taken++;
    await reportUsage(at(now), callSid);
  }
  return { died, taken, status: String((await usageRow(callSid))!["status"]) };
}

it.each([
  ["a wrong name", refuse("stripe refused the usage")],
  ["a wrong key", keyRefused],
])(
  "usage that is refused for %s counts once as soon as that is put right, wherever a process died",
  async (_what, refused) => {
    for (const when of ["before", "after"] as const)
      for (let dies = 0; ; dies++) {
        const soon = await refusedFor(12, new Mortal(dies, when), refused);
        expect({ dies, when, ...soon }).toMatchObject({ taken: 1, status: "sent" });
        // Who died between the refusal and its record has left nobody who knows of it: after a day that is for the sums to say.
        const late = await refusedFor(48, new Mortal(dies, when), refused);
        expect([`${dies} ${when} 1 sent`, `${dies} ${when} 0 unknown`]).toContain(
          `${dies} ${when} ${late.taken} ${late.status}`,
        );
        if (soon.died) continue;
        expect(late).toMatchObject({ taken: 1, status: "sent" });
        expect(dies).toBeGreaterThanOrEqual(2);
        break;
      }
  },
);
