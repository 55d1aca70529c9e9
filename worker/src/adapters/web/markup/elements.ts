const names = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const voidElements = names(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements that begin and end a line of their own. */
const blocks = names(
  "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search " +
    "section summary table tbody td tfoot th thead tr ul",
);

/** Elements of a builder's own, such as `<price-card>`, hold lines of their own too. */
export const isBlock = (name: string): boolean => blocks.has(name) || name.includes("-");

/** Inline elements that are set apart by style where they touch; letters within a word are not wrapped in them. */
export const apart = names("a abbr data label output small span time");

const endsParagraph = names(
  "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 " +
    "h6 header hgroup hr li main menu nav ol p pre search section summary table ul",
);
const heading = names("h1 h2 h3 h4 h5 h6");
const cells = names("td th");
const groups = names("tbody thead tfoot tr td th");

/** What no implied end reaches beyond. */
const paragraphScope = names("button caption table td th html");

/** An element whose start ends others: the outermost of `ends` that is open within `scope`, and all in it. */
export interface ImpliedEnd {
  ends: ReadonlySet<string>;
  scope: ReadonlySet<string>;
}

const paragraph: ImpliedEnd = { ends: names("p"), scope: paragraphScope };
const item: ImpliedEnd = { ends: names("li"), scope: names("ul ol menu dir table td th html") };
const term: ImpliedEnd = { ends: names("dt dd"), scope: names("dl table td th html") };
const cell: ImpliedEnd = { ends: cells, scope: names("tr table html") };
const row: ImpliedEnd = { ends: names("tr td th"), scope: names("table html") };
const group: ImpliedEnd = { ends: groups, scope: names("table html") };
const headline: ImpliedEnd = { ends: heading, scope: names("div section article li td th table html") };
const anchor: ImpliedEnd = { ends: names("a"), scope: paragraphScope };

/** End tags that pages may leave out (html.spec.whatwg.org, 13.1.2.4), by the start tag that implies them. */
export function impliedEnds(name: string): readonly ImpliedEnd[] {
  if (name === "li") return [paragraph, item];
  if (name === "dt" || name === "dd") return [paragraph, term];
  if (heading.has(name)) return [paragraph, headline];
  if (endsParagraph.has(name)) return [paragraph];
  if (cells.has(name)) return [cell];
  if (name === "tr") return [row];
  if (groups.has(name)) return [group];
  return name === "a" ? [anchor] : [];
}

/** An end tag does not reach out of the cell it stands in, unless it ends part of a table. */
export const holdsEndTags = (open: string, name: string): boolean =>
  cells.has(open) && !groups.has(name) && name !== "table" && name !== "body" && name !== "html";
