import { industryId } from "./aliases.ts";
import { beauty } from "./beauty.ts";
import { general } from "./general.ts";
import { health } from "./health.ts";
import { houses } from "./houses.ts";
import type { Industry } from "./industry.ts";
import { movement } from "./movement.ts";
import { offices } from "./offices.ts";
import { studios } from "./studios.ts";

/** Every template, the general one last. */
export const industries: readonly Industry[] = [
  ...health,
  ...movement,
  ...beauty,
  ...offices,
  ...houses,
  ...studios,
  general,
];

const byId = new Map(industries.map((industry) => [industry.id, industry]));

/** The industry of an id or of one of its other names; the general one where there is none. */
export const industryOf = (id: string): Industry => byId.get(industryId(id) ?? "") ?? general;
