import type { TextBlock } from "../../page-material.ts";
import { oneLine } from "../plain.ts";
import { withoutDuration } from "./duration.ts";
import { pricesIn } from "./price.ts";

/** A line that may bear a price; of a table's row its cells as well. */
export interface Line {
  text: string;
  cells: readonly string[] | null;
}

export const linesOf = (blocks: readonly TextBlock[]): Line[] =>
  blocks.flatMap((block): Line[] =>
    block.kind === "row"
      ? [{ text: block.cells.join("  "), cells: block.cells.map(oneLine) }]
      : block.text.split("\n").map((text) => ({ text: oneLine(text), cells: null })),
  );

/** "Cut $35 | Colour $80" is two. */
export const partsOf = (line: string): string[] => {
  const parts = line
    .split(/\s[|•·]\s|;\s/)
    .map(oneLine)
    .filter((part) => part !== "");
  return parts.filter((part) => pricesIn(part).length > 0).length > 1 &&
    parts.every((part) => /\p{L}{3}/u.test(withoutDuration(part).replace(/\bmin\b/, "")))
    ? parts
    : [oneLine(line)];
};

/** The name in what stands before a price: without a description after a dash or in brackets. */
export function nameBefore(said: string): string {
  const text = oneLine(said).replace(/[\s.:…·•–—-]+$/g, "");
  const [name = "", ...rest] = text.split(/\s[–—·•|-]\s|:\s/);
  return rest.length > 0 && name.split(" ").length <= 8 && name.length >= 3
    ? name
    : text.replace(/\s*\([^()]{25,}\)\s*$/, "");
}
