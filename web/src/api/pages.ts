import type { z } from "zod";
import { type RequestInput, request } from "./request.ts";

const mostPages = 20;

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** All rows of a bounded list, page after page; stops at 20 pages so a mistaken cursor cannot run forever. */
export async function requestAll<T>(schema: z.ZodType<Page<T>>, path: string, input: RequestInput): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let count = 0; count < mostPages; count += 1) {
    const answer: Page<T> = await request(schema, path, { ...input, query: { ...input.query, limit: 100, cursor } });
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return items;
}
