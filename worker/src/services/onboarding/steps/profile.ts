import { and, eq } from "drizzle-orm";
import type { ProfilePayload, StepQuestion } from "../../../contract/onboarding.ts";
import type { Ctx } from "../../../context.ts";
import { tenants } from "../../../db/schema/tenants.ts";
import { completeProfile } from "../../../domain/onboarding/complete-profile.ts";
import { counted } from "../../../domain/onboarding/counted.ts";
import { detectFacts } from "../../../domain/onboarding/detect/detect.ts";
import { fillIn, missingFacts } from "../../../domain/onboarding/missing-facts.ts";
import type { PageMaterial } from "../../../domain/onboarding/page-material.ts";
import { provisionalName } from "../../../domain/onboarding/provisional-name.ts";
import type { WebsiteFacts } from "../../../domain/onboarding/website-facts.ts";
import type { StepContext, StepOutcome } from "../step.ts";

/** What is known of the business: read from its website where it has one that answers, else what is usual in its trade. */
export async function runProfile(
  ctx: Ctx,
  { request, results, corrections }: StepContext<"profile">,
): Promise<StepOutcome<"profile">> {
  const signal = results.signal!;
  const { websiteUrl } = signal;
  const { material, pages } =
    websiteUrl !== null && signal.reachable ? await ctx.deps.website.read(websiteUrl) : { material: [], pages: [] };
  const today = new Date(ctx.now).toISOString().slice(0, 10);
  const read = material.length === 0 ? null : detectFacts(material, { today });
  const { facts, enriched } = read === null ? { facts: null, enriched: false } : await enrich(ctx, material, read);
  const payload = completeProfile({ request, signal, facts, pages, enriched, today });
  const { phone, address } = corrections.profile;
  if (facts !== null && facts.locations.length > 1 && phone === undefined && address === undefined)
    return { status: "needs_input", question: whichLocation(facts), payload };
  return { status: "done", payload, description: described(payload), writes: [nameTenant(ctx, request, payload)] };
}

/** A model may add what the rules did not find. It is a help: where it is down, what was read stands alone. */
async function enrich(ctx: Ctx, material: readonly PageMaterial[], facts: WebsiteFacts) {
  const { factExtractor } = ctx.deps;
  const missing = missingFacts(facts);
  if (factExtractor === null || missing.length === 0) return { facts, enriched: false };
  try {
    return { facts: fillIn(facts, await factExtractor.extract(material, missing)), enriched: true };
  } catch (error) {
    ctx.log.error("facts not enriched", error);
    return { facts, enriched: false };
  }
}

const whichLocation = ({ locations }: WebsiteFacts): StepQuestion => ({
  code: "which-location",
  text: "Your website names several places. Which one is your receptionist for?",
  choices: locations.map(({ label, phone, address, hours }) => ({
    label,
    correction: { phone, address, ...(hours === null ? {} : { hours }) },
  })),
});

/** A tenant that was named after its website's address is named properly once the name is known. */
function nameTenant(ctx: Ctx, request: StepContext<"profile">["request"], { name }: ProfilePayload) {
  return ctx.db
    .update(tenants)
    .set({ name: name.value })
    .where(and(eq(tenants.id, ctx.tenant.id), eq(tenants.name, provisionalName(request))));
}

function described({ name, services, faq, pages }: ProfilePayload): string {
  const read = pages.filter(({ outcome }) => outcome === "read").length;
  const from = read === 0 ? "what is usual in your trade" : `${counted(read, "page")} of your website`;
  return `${name.value}: ${counted(services.length, "service")} and ${counted(faq.length, "answer")} from ${from}.`;
}
