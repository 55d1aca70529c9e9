import { plainly } from "../../receptionist/lexicon/plainly.ts";
import { numberWord } from "./numbers-apart.ts";

const emails = ["emily.carter@example.com", "daniel.brooks@example.com", "laura.herrera@example.com"];

const joined = "(?:dot|punto|underscore|gui[oó]n bajo|dash|gui[oó]n|hyphen|plus)";
const spelled = "(?:[\\p{L}\\d] ){2,30}";
const part = `(?:${spelled}|[\\p{L}\\d_-]{2,40} (?:${numberWord} ){0,3})`;
const email = new RegExp(
  `[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d.-]+\\.\\p{L}{2,}|(?<![\\p{L}\\d])(?!(?:me|us|him|her|them|it|is) (?:at|en) )(?:[\\p{L}\\d_-]{1,40} (?:${numberWord} ){0,3}${joined} ){0,4}${part}(?:at|arroba) (?:[\\p{L}\\d-]{1,40} )?[\\p{L}\\d-]{1,40}(?: (?:dot|punto) \\p{L}{2,})+`,
  "giu",
);

/** Where somebody is to be found on the web: a page, or a name there. */
const page =
  /(?<![\p{L}\d@.])(?:https?:\/\/|www\.)[^\s,;]+|(?<![\p{L}\d@.-])[\p{L}\d-]{2,63}\.(?:com|net|org|co|io|me|es|mx|info)(?![\p{L}\d-])(?:\/[^\s,;]*)?/giu;
const handle = /(?<![\p{L}\d@.])@[\p{L}\d_.]{2,}/gu;

/** A line without the web pages and names of whoever speaks. */
export const replacePages = (text: string): string => text.replace(page, "www.example.com").replace(handle, "@example");

/** @param known e-mail addresses met in this call, in order of appearance; it grows */
export function replaceEmails(text: string, known: string[]): string {
  return text.replace(email, (found) => {
    const own = plainly(found).replace(/ /g, "");
    if (!known.includes(own)) known.push(own);
    const other = emails[known.indexOf(own) % emails.length]!;
    if (found.includes("@")) return other;
    const [dot, at] = /punto|arroba/i.test(found) ? ["punto", "arroba"] : ["dot", "at"];
    return other.replaceAll(".", ` ${dot} `).replace("@", ` ${at} `);
  });
}
