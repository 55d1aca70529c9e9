import type { StepQuestion } from "../../../contract/onboarding.ts";
import type { Ctx } from "../../../context.ts";
import { areaCodeOf } from "../../../domain/places/area-code-of.ts";
import { AppError } from "../../../errors.ts";
import { readConfig } from "../../agent/config-versions.ts";
import { ensureCustomer } from "../../billing/ensure-customer.ts";
import { provideNumber } from "../../numbers/provide.ts";
import type { StepContext, StepOutcome } from "../step.ts";

/** The telephone number, the calendar and the customer at the payment provider. */
export async function runIntegrations(
  ctx: Ctx,
  { onboardingId, request, results, corrections, attempts }: StepContext<"integrations">,
): Promise<StepOutcome<"integrations">> {
  const profile = results.profile!;
  // What the owner has put right replaces what the run began with, whole: an area instead of a number, for example.
  const wanted = Object.keys(corrections.integrations).length > 0 ? corrections.integrations : request;
  const own = profile.phone === null ? null : areaCodeOf(profile.phone.value);
  const customer = await customerOf(ctx, { name: profile.name.value, email: request.email }, attempts);
  try {
    const provided = await provideNumber(ctx, {
      onboardingId,
      areaCode: wanted.areaCode ?? own,
      phoneNumber: wanted.phoneNumber ?? null,
      from: request.from,
    });
    const { number, textRegistration } = provided;
    const { calendar } = await readConfig(ctx);
    return {
      status: "done",
      payload: {
        number,
        calendar: { provider: calendar.provider },
        stripeCustomerId: customer.customerId,
        textRegistration,
      },
      description: `${number.phoneNumber} is yours, with ${calendar.provider === "calcom" ? "Cal.com" : "the built-in calendar"}.`,
      writes: [...customer.writes, ...provided.writes],
      after: provided.after,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const question = questionOf(error);
    if (question === null) throw error;
    return { status: "needs_input", question, writes: customer.writes };
  }
}

/** Tries of the step that wait for a payment provider that is down; the next go on without it. */
const triesForCustomer = 2;

/**
 * Billing keeps nobody from having a receptionist: where the provider refuses a business's name or address, or is down
 * for longer, the customer is made when something is to be paid.
 */
async function customerOf(ctx: Ctx, wanted: { name: string; email: string }, attempts: number) {
  try {
    return await ensureCustomer(ctx, wanted);
  } catch (error) {
    if (!(error instanceof AppError) || (error.code !== "invalid" && attempts <= triesForCustomer)) throw error;
    ctx.log.error("set up without a customer at the payment provider", error);
    return { customerId: null, writes: [] };
  }
}

/** What a person must be asked, where trying again would not help. */
function questionOf({ message, details }: AppError): StepQuestion | null {
  const text = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  if (details?.["feature"] === "numbers") {
    const keep = { label: "Keep the number I have", correction: { phoneNumber: null } };
    return { code: "plan-numbers", text, choices: [keep] };
  }
  const anyNumber = { label: "Get me a new number", correction: { phoneNumber: null } };
  switch (details?.["reason"]) {
    case "number-unavailable": {
      const areaCodes = Array.isArray(details["areaCodes"]) ? details["areaCodes"].map(String) : [];
      const choices = areaCodes.map((areaCode) => ({ label: `A number in ${areaCode}`, correction: { areaCode } }));
      return { code: "number-unavailable", text, choices };
    }
    case "number-taken":
    case "number-not-owned":
      return { code: "number-not-owned", text, choices: [anyNumber] };
    default:
      return null;
  }
}
