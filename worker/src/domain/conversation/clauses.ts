/** What has been written and not yet handed on. Plain JSON. */
export interface ClauseBuffer {
  text: string;
  /** True once a clause has left: the first may be shorter, because somebody is waiting for a sound. */
  begun: boolean;
}

export const emptyBuffer: ClauseBuffer = { text: "", begun: false };

/** A pause inside a sentence ends a clause only after this many characters, so that speech does not come in shreds. */
const shortestAtPause = 30;
/** "Sure," is enough to begin with. */
const shortestFirst = 4;
/** Without any mark for so long, the next space will do. */
const longest = 240;

/** After these a stop ends no sentence; compared in lower case. */
const abbreviations = new Set(
  "dr dra mr mrs ms sr sra srta st ave blvd rd jr vs etc approx apt ext tel núm num prof ud uds a.m p.m a.m. p.m e.g i.e u.s ee".split(
    " ",
  ),
);

/**
 * Takes in the next piece of a text that is being written and gives the clauses it completes. Every character of the
 * input is in exactly one clause or in the buffer, in order. A clause ends after a sentence or a strong pause and keeps
 * the space behind it; "$120.50", "10:30", "3 p.m.", "Dr. Lopez", addresses and numbers stay whole.
 */
export function pushText(buffer: ClauseBuffer, delta: string): { buffer: ClauseBuffer; clauses: string[] } {
  let { text, begun } = { text: buffer.text + delta, begun: buffer.begun };
  const clauses: string[] = [];
  for (let end = nextEnd(text, begun); end > 0; end = nextEnd(text, begun)) {
    clauses.push(text.slice(0, end));
    text = text.slice(end);
    begun = true;
  }
  return { buffer: { text, begun }, clauses };
}

/** What is left once nothing more will come: a clause, or none. */
export function flushText(buffer: ClauseBuffer): string[] {
  return buffer.text === "" ? [] : [buffer.text];
}

/** The sentences of a text that is whole, each with its mark and without the space around it. */
export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?…]+["'”’)\]*_]*(?=\s+\S)|\n+(?=\s*\S)/g)) {
    const end = index + mark.length;
    if (!mark.startsWith("\n") && !endsSentence(text.slice(from, index), mark, text.slice(endOfSpace(text, end))))
      continue;
    sentences.push(text.slice(from, end).trim());
    from = end;
  }
  return [...sentences, text.slice(from).trim()].filter((sentence) => sentence !== "");
}

/** Where the first clause of `text` ends, or 0 where more must be waited for. */
function nextEnd(text: string, begun: boolean): number {
  const marks = /[.!?…]+["'”’)\]*_]*(?=\s+\S)|[,;:—–]["'”’)]*(?=\s+\S)|\n+(?=\s*\S)/g;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const end = endOfSpace(text, match.index + match[0].length);
    const before = text.slice(0, match.index);
    if (before.trim() === "" || isInsideLink(before)) continue;
    if (match[0].startsWith("\n")) return end;
    if (
      /^[.!?…]/.test(match[0])
        ? endsSentence(before, match[0], text.slice(end))
        : isStrong(before, match[0], text.slice(end), begun)
    )
      return end;
  }
  if (text.length <= longest || isInsideLink(text)) return 0;
  const space = text.lastIndexOf(" ", longest) + 1;
  return text.slice(0, space).trim() === "" ? 0 : space;
}

function endOfSpace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
}

function endsSentence(before: string, mark: string, after: string): boolean {
  if (mark[0] !== ".") return true;
  if (mark.startsWith("..")) return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? "";
  if (abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)) return false;
  // "p. m." as Spanish writes it, "No. 5", "1. Cleaning".
  if (/(?:^|[\s\d])[ap]$/i.test(before) && /^m\b/i.test(after)) return false;
  if (/(?:^|\s)[ap]\. ?m$/i.test(before)) return false;
  if (/^(?:no|nro|nº)$/i.test(word) && /^\d/.test(after)) return false;
  return !/(?:^|\n)\s*\d{1,2}$/.test(before);
}

/** A comma between digits or in a list of short things is no place to breathe. */
function isStrong(before: string, mark: string, after: string, begun: boolean): boolean {
  if (/\d$/.test(before) && /^\d/.test(after)) return false;
  if (mark[0] === ":" && /\d$/.test(before)) return false;
  return before.trim().length >= (begun ? shortestAtPause : shortestFirst);
}

/** "[our page](https://…)" is one thing. */
function isInsideLink(before: string): boolean {
  return /\[[^\]\n]{0,120}$|\]\([^)\s]{0,300}$/.test(before);
}
