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
  { onboardingId, request, results, corrections }: StepContext<"integrations">,
): Promise<StepOutcome<"integrations">> {
  const profile = results.profile!;
  // What the owner has put right replaces what the run began with, whole: an area instead of a number, for example.
  const wanted = Object.keys(corrections.integrations).length > 0 ? corrections.integrations : request;
  const own = profile.phone === null ? null : areaCodeOf(profile.phone.value);
  const customer = await ensureCustomer(ctx, { name: profile.name.value, email: request.email });
  try {
    const provided = await provideNumber(ctx, {
      onboardingId,
      areaCode: wanted.areaCode ?? own,
      phoneNumber: wanted.phoneNumber ?? null,
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

/** What a person must be asked, where trying again would not help. */
function questionOf({ message, details }: AppError): StepQuestion | null {
  const text = `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
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
