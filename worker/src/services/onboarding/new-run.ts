import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { stepKeys, type StartOnboarding } from "../../contract/onboarding.ts";
import { enterpriseContact } from "../../contract/plans.ts";
import type { Ctx } from "../../context.ts";
import { onboardingRuns, onboardingSteps } from "../../db/schema/onboarding.ts";
import type { OnboardingRequest } from "../../domain/onboarding/steps.ts";
import { websiteUrl } from "../../domain/onboarding/website-url.ts";
import { AppError } from "../../errors.ts";
import { auditEntry } from "../audit/audit-entry.ts";

/**
 * What a run is kept to begin with: the website's address in full, and no password.
 * @param from the client's address, where it is known
 * @throws AppError `invalid`
 */
export function requestOf({ password: _, ...asked }: StartOnboarding, from?: string): OnboardingRequest {
  const known = from === undefined ? asked : { ...asked, from };
  if (asked.websiteUrl === undefined) return known;
  const url = websiteUrl(asked.websiteUrl);
  if (url === null) throw new AppError("invalid", "websiteUrl: this is not the address of a website");
  return { ...known, websiteUrl: url };
}

/** A new run with its six steps, none of them begun: statements for the batch of whatever starts it. */
export function newRun(ctx: Ctx, id: string, request: OnboardingRequest): BatchItem<"sqlite">[] {
  const { db, tenant, now } = ctx;
  const { businessName, websiteUrl: website } = request;
  return [
    db.insert(onboardingRuns).values({
      id,
      tenantId: tenant.id,
      status: "running",
      input: request,
      createdAt: now,
      updatedAt: now,
    }),
    db.insert(onboardingSteps).values(
      stepKeys.map((key, place) => ({
        runId: id,
        tenantId: tenant.id,
        step: place + 1,
        key,
        status: "pending" as const,
        attempts: sql`0`,
      })),
    ),
    auditEntry(ctx, "onboarding.started", id, { businessName, websiteUrl: website }),
  ];
}

/** Enterprise is agreed with a person. */
export const enterpriseOnly = (): AppError =>
  new AppError("invalid", "Enterprise is set up together with you; get in touch with us", {
    details: { contactUrl: enterpriseContact },
  });
