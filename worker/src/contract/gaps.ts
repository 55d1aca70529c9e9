import { z } from "zod";
import { fact } from "./agent-config.ts";
import { instant, pageQuery } from "./primitives.ts";

/** `drafted`: answered, and held back until the go-live gate passes. */
export const gapStatus = z.enum(["open", "answered", "drafted", "dismissed"]);
export type GapStatus = z.infer<typeof gapStatus>;

/** A question callers asked that nothing answers. */
export const knowledgeGap = z.object({
  id: z.string(),
  /** As the first caller put it. */
  question: z.string(),
  /** Other wordings of the same, newest first, at most ten. */
  wordings: z.array(z.string()),
  asked: z.number().int(),
  status: gapStatus,
  answer: fact.shape.answer.nullable(),
  /** Calls and conversations it came up in, newest first, at most ten. */
  seenIn: z.array(z.string()),
  firstAt: instant,
  lastAt: instant,
});
export type KnowledgeGap = z.infer<typeof knowledgeGap>;

export const gapsQuery = pageQuery.extend({ status: gapStatus.optional() });
export const answerGapRequest = z.object({ answer: fact.shape.answer });
