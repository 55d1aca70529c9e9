import type { TextBlock } from "../../../domain/onboarding/page-material.ts";
import { RowBlocks } from "./rows.ts";

/** What a line of text is, by the element it stands in. */
export type LineKind = Exclude<TextBlock["kind"], "row" | "heading"> | `h${1 | 2 | 3 | 4 | 5 | 6}`;

/** A page with more is no page of a business. */
const mostBlocks = 20_000;
/** Nobody writes more in one piece, characters; what follows is left out. */
const longestLine = 20_000;

/** Puts text together into blocks. Elements that touch say where a word ends. */
export class BlockWriter {
  readonly blocks: TextBlock[] = [];
  private line = "";
  /** Where in the line an inline element has just ended, and whether it was one set apart by style. */
  private ended = { at: -1, apart: false };
  /** The table rows that are open, the innermost last. */
  private readonly rows: RowBlocks[] = [];

  get length(): number {
    return this.line.length;
  }

  write(text: string): void {
    if (this.length < longestLine) this.line += text;
  }

  /** An inline element begins: where one has just ended and either is set apart by style, no word goes on. */
  inlineStart(apart: boolean): void {
    if (this.length > 0 && this.ended.at === this.length && (apart || this.ended.apart)) this.line += " ";
  }

  /** An inline element that began at `from` ends here. Single letters are set apart for effect only. */
  inlineEnd(from: number, apart: boolean): void {
    if (this.length - from < 2) return;
    this.ended = { at: this.length, apart: apart || (this.ended.at === this.length && this.ended.apart) };
  }

  /** What was raised from `from` on: cents after a price, or the number of a note, which is no part of the number before it. */
  raised(from: number): void {
    const raised = this.line.slice(from);
    if (!/\d$/.test(this.line.slice(0, from)) || !/^[\d*]+$/.test(raised)) return;
    this.line = `${this.line.slice(0, from)}${/^\d\d$/.test(raised) ? "." : " "}${raised}`;
  }

  /** The line ends: what was written becomes a block. */
  end(kind: LineKind): void {
    const text = collapse(this.line).slice(0, longestLine);
    this.line = "";
    this.ended = { at: -1, apart: false };
    if (text === "" || this.blocks.length >= mostBlocks) return;
    const level = Number(/^h(\d)$/.exec(kind)?.[1]);
    this.add(level > 0 ? { kind: "heading", level, text } : { kind: kind as "text", text });
  }

  /** The foot of the page begins: what follows belongs to no heading before it. */
  startFoot(): void {
    if (this.blocks.length > 0) this.add({ kind: "heading", level: 1, text: "" });
  }

  startRow(): void {
    this.rows.push(new RowBlocks());
  }

  startCell(): void {
    this.rows.at(-1)?.startCell();
  }

  endRow(): void {
    const row = this.rows.pop();
    for (const block of row?.finish() ?? []) this.add(block);
  }

  private add(block: TextBlock): void {
    const row = this.rows.at(-1);
    if (row === undefined) this.blocks.push(block);
    else row.add(block);
  }
}

/** Without what is not seen, and with single spaces. */
export const collapse = (text: string): string =>
  text
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
