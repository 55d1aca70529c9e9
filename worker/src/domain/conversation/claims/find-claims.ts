import type { ClaimForm, Claimed } from "./claim.ts";
import { englishClaims } from "./english.ts";
import { englishGrammar } from "./english-grammar.ts";
import { excused } from "./excuses.ts";
import { plainWords } from "./plain.ts";
import { spanishGrammar } from "./spanish-grammar.ts";
import { spanishClaims } from "./spanish.ts";

/** A claim in a text: `claims` lists the receipts of which any one would do, `words` is where days and times are named. */
export interface FoundClaim {
  claims: readonly Claimed[];
  form: ClaimForm;
  words: string;
}

/** One sentence in plain words. */
export interface PlainSentence {
  words: string;
  asked: boolean;
}

/** Both languages always: a brain may change between them in one breath. */
const grammar = new Set([...englishGrammar, ...spanishGrammar]);
const patterns = [...englishClaims, ...spanishClaims, ...grammar];

/** The sentences of a text, in plain words. */
export function sentencesOf(text: string): PlainSentence[] {
  const parts = plainWords(text).split(/ ([.?!])(?= )/);
  const sentences: PlainSentence[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const words = ` ${(parts[i] ?? "").trim()} `;
    if (words.trim() !== "") sentences.push({ words, asked: parts[i + 1] === "?" });
  }
  return sentences;
}

/** A receptionist says the same again and again, and to look a sentence over takes a millisecond. */
const known = new Map<string, readonly FoundClaim[]>();
const mostKnown = 500;

/** Every claim one sentence makes. Both languages are looked for, whichever is being spoken. */
export function claimsIn({ words, asked }: PlainSentence): readonly FoundClaim[] {
  const key = `${words}${asked ? "?" : "."}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = readings(words).flatMap((reading) => claimsInReading(reading, asked));
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

/** As it stands; and with what only interrupts a statement left out: "your visit, Maria, is confirmed". */
function readings(words: string): string[] {
  const joined = words
    .replace(/ , (?:(?!and |but |so |you |i |it |that |we |y |pero |ya |queda |esta |le )[\w':]+ ){1,4}, /g, " ")
    .replace(
      / , (?=(?:is|are|has been|have been|was|were|queda|quedo'?|esta|ha sido|fue|all set|booked|confirmed) )/g,
      " ",
    );
  return joined === words ? [words] : [words, joined];
}

function claimsInReading(words: string, asked: boolean): FoundClaim[] {
  const stretches = words.split(" , ").map((stretch) => ` ${stretch.trim()} `);
  const open = stretches.findIndex((stretch) => stretch.includes(" ¿ "));
  return stretches.flatMap((marked, i) => {
    const stretch = marked.replace(/ ¿(?= )/g, "");
    const found = matchesIn(stretch).filter(({ form, from, to }) => {
      const opened = open >= 0 && (open < i || (open === i && marked.indexOf(" ¿ ") <= from));
      return !excused({
        form,
        before: stretch.slice(0, from + 1),
        matched: `${stretch.slice(from, to)} `,
        after: stretch.slice(to),
        earlier: `${stretches.slice(0, i).join(" , ")} `,
        later: ` ${stretches.slice(i + 1).join(" , ")}`,
        asked,
        opened,
      });
    });
    return found
      .filter((match) => !isVague(match) || !found.some((other) => !isVague(other) && overlap(match, other)))
      .map((match) => ({
        claims: match.broad ? anyOf(match, found) : match.claims,
        form: match.form,
        words: detailsAround(stretches, i),
      }));
  });
}

interface Match extends Pick<FoundClaim, "claims" | "form"> {
  from: number;
  to: number;
  /** Found by its grammar: that it is a claim is certain, of which kind is not. */
  broad: boolean;
}

function matchesIn(stretch: string): Match[] {
  return patterns.flatMap((claim) =>
    // To look for all matches the engine copies the pattern; hardly any is there at all.
    claim.beside?.test(stretch) === false || stretch.search(claim.pattern) < 0
      ? []
      : [...stretch.matchAll(claim.pattern)].map((match) => ({
          claims: claim.claims,
          form: claim.form,
          from: match.index,
          to: match.index + match[0].trimEnd().length,
          broad: grammar.has(claim),
        })),
  );
}

/** Of which kind a broad match may be: of any that the same words claim. What nobody can do stays so. */
function anyOf(match: Match, found: readonly Match[]): readonly Claimed[] {
  if (match.claims.includes("impossible")) return match.claims;
  const kinds = found.filter((other) => overlap(match, other)).flatMap(({ claims }) => claims);
  return [...new Set([...match.claims, ...kinds])].filter((kind) => kind !== "impossible");
}

/** Where the same words claim something in particular, that decides. */
const isVague = ({ claims }: Match): boolean => claims.includes("anything");
const overlap = (a: Match, b: Match): boolean => a.from < b.to && b.from < a.to;

const says =
  / (?:is|are|open|opens|close|closes|will|can|please|arrive|come|bring|we|i|you|your|abrimos|cerramos|llegue|traiga|por favor|puede|su|nos) /;
const newStatement =
  / (?:and|but|so|y|pero) (?:we|i|please|if|the|remember|come|arrive|bring|nos|por|si|abrimos|cerramos|recuerde|le) /;

/** The stretch of a claim, and what stands beside it and only names a day or a time. */
function detailsAround(stretches: readonly string[], at: number): string {
  const beside = (i: number) => stretches[i] !== undefined && !says.test(stretches[i]);
  let [from, to] = [at, at];
  while (beside(from - 1)) from--;
  while (beside(to + 1)) to++;
  return ` ${stretches
    .slice(from, to + 1)
    .map((stretch) => stretch.trim().replace(/¿ ?/g, ""))
    .join(" , ")} `.split(newStatement)[0]!;
}
