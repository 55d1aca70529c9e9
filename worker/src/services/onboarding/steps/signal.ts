import type { SignalPayload } from "../../../contract/onboarding.ts";
import type { Ctx } from "../../../context.ts";
import type { StepContext, StepOutcome } from "../step.ts";

/** Who it is, and whether the website answers. A business without a name must have a website that may tell it. */
export async function runSignal(
  ctx: Ctx,
  { request, corrections }: StepContext<"signal">,
): Promise<StepOutcome<"signal">> {
  const { signal: right } = corrections;
  const businessName = right.businessName ?? request.businessName ?? null;
  const websiteUrl = right.websiteUrl === undefined ? (request.websiteUrl ?? null) : right.websiteUrl;
  const reach = websiteUrl === null ? null : await ctx.deps.website.reach(websiteUrl);
  const payload: SignalPayload = {
    businessName,
    websiteUrl: reach?.reachable ? reach.url : websiteUrl,
    email: request.email,
    reachable: reach?.reachable ?? null,
    reason: reach === null || reach.reachable ? null : reach.reason,
  };
  if (businessName === null && !reach?.reachable) {
    const why = reach === null ? "" : `${hostOf(websiteUrl)} did not answer: ${reach.reason}. `;
    const question = { code: "business-name" as const, text: `${why}What is your business called?`, choices: [] };
    return { status: "needs_input", question, payload };
  }
  return { status: "done", payload, description: described(payload) };
}

function described({ businessName, websiteUrl, reachable, reason }: SignalPayload): string {
  if (websiteUrl === null) return `${businessName}, without a website.`;
  const site = reachable ? `${hostOf(websiteUrl)} answers` : `${hostOf(websiteUrl)} did not answer: ${reason}`;
  return businessName === null ? `${site}.` : `${businessName}; ${site}.`;
}

const hostOf = (url: string | null): string => (url === null ? "the website" : (URL.parse(url)?.hostname ?? url));
