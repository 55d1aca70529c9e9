import type { KnowledgeGap } from "../../contract/gaps.ts";
import type { gapSightings, knowledgeGaps } from "../../db/schema/knowledge-gaps.ts";

const shown = 10;

/** @param sightings of this gap, newest first */
export function viewGap(
  row: typeof knowledgeGaps.$inferSelect,
  sightings: readonly (typeof gapSightings.$inferSelect)[],
): KnowledgeGap {
  const { id, question, asked, status, answer } = row;
  const wordings = [...new Set(sightings.map(({ wording }) => wording))].filter((wording) => wording !== question);
  return {
    id,
    question,
    asked,
    status,
    answer,
    wordings: wordings.slice(0, shown),
    seenIn: [...new Set(sightings.map(({ sourceId }) => sourceId))].slice(0, shown),
    firstAt: new Date(row.firstAt).toISOString(),
    lastAt: new Date(row.lastAt).toISOString(),
  };
}
