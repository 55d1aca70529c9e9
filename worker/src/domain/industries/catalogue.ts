import { industryId } from "./aliases.ts";
import { general } from "./general.ts";
import type { Industry } from "./industry.ts";

/** Every template, the general one last. */
export const industries: readonly Industry[] = [general];

const byId = new Map(industries.map((industry) => [industry.id, industry]));

/** The industry of an id or of one of its other names; the general one where there is none. */
export const industryOf = (id: string): Industry => byId.get(industryId(id) ?? "") ?? general;
