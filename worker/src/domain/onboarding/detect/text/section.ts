import type { PageMaterial, TextBlock } from "../../page-material.ts";
import { oneLine, plain } from "../plain.ts";

/** What stands under one heading. */
export interface Section {
  url: string;
  /** Empty before the first heading. */
  heading: string;
  /** The headings above it, the nearest first, as `plain` writes them. */
  above: readonly string[];
  level: number;
  blocks: readonly TextBlock[];
}

/** The parts of a page in their order. */
export function sectionsOf(page: PageMaterial): Section[] {
  const sections: { url: string; heading: string; above: string[]; level: number; blocks: TextBlock[] }[] = [];
  const open: { level: number; heading: string }[] = [];
  let current = { url: page.url, heading: "", above: [] as string[], level: 0, blocks: [] as TextBlock[] };
  sections.push(current);
  for (const block of page.blocks) {
    if (block.kind !== "heading") {
      current.blocks.push(block);
      continue;
    }
    while (open.length > 0 && open.at(-1)!.level >= block.level) open.pop();
    const above = open.map((each) => each.heading).reverse();
    const heading = oneLine(block.text);
    open.push({ level: block.level, heading: plain(heading) });
    current = { url: page.url, heading, above, level: block.level, blocks: [] };
    sections.push(current);
  }
  return sections;
}

/** A block as one text; the cells of a row with blanks between them. */
export const blockText = (block: TextBlock): string => (block.kind === "row" ? block.cells.join("  ") : block.text);
