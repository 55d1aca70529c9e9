import { z } from "zod";
import { instant } from "./primitives.ts";

/** One saved version of the configuration, without its content. */
export const configVersion = z.object({
  version: z.number().int(),
  createdAt: instant,
  createdBy: z.string().nullable(),
  /** `owner`, `onboarding`, `gap`, `plan` or `voices`. */
  origin: z.string(),
  /** It answers calls now. */
  published: z.boolean(),
});
export type ConfigVersion = z.infer<typeof configVersion>;

/** One difference between two versions, as an owner would say it. */
export const configChange = z.object({
  /** `hours.mon`, `services.svc_cleaning.priceCents`, … */
  path: z.string(),
  /** For people: "Monday", "Cleaning: price". */
  label: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  /** For people: "$120", "9 am – 5 pm"; null where there is nothing on that side. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ConfigChange = z.infer<typeof configChange>;

export const configDiff = z.object({
  from: z.number().int(),
  to: z.number().int(),
  changes: z.array(configChange),
});
export type ConfigDiff = z.infer<typeof configDiff>;

const finding = z.object({ path: z.string(), message: z.string() });
/** What a configuration would run into: faults cannot be saved, warnings can. */
export const configValidation = z.object({ faults: z.array(finding), warnings: z.array(finding) });
export type ConfigValidation = z.infer<typeof configValidation>;
