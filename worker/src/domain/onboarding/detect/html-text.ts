import { oneLine } from "./plain.ts";

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    rsquo: "’",
    lsquo: "‘",
    ldquo: "“",
    rdquo: "”",
    ndash: "–",
    mdash: "—",
    eacute: "é",
    ntilde: "ñ",
  }),
);

/** Text that structured data holds escaped as HTML, as plugins write it: `Smith &amp; Sons`. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{2,6})|(\w{2,7}));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined
      ? (entities.get(name ?? "") ?? whole)
      : Number(code) < 0x110000
        ? String.fromCodePoint(Number(code))
        : whole,
  );

/** The text of HTML. */
export const withoutTags = (html: string): string => oneLine(html.replace(/<[^<>]{0,300}>/g, " "));
