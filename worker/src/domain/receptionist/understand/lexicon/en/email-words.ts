/** How email addresses are read aloud in English. */

export const MARKS: ReadonlyMap<string, string> = new Map([
  ["dot", "."],
  ["period", "."],
  ["point", "."],
  ["underscore", "_"],
  ["dash", "-"],
  ["hyphen", "-"],
  ["minus", "-"],
  ["plus", "+"],
]);

export const AT: ReadonlySet<string> = new Set(["at", "@"]);

/** Providers people name without their ending. */
export const PROVIDERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gmail: "gmail.com",
    googlemail: "googlemail.com",
    yahoo: "yahoo.com",
    ymail: "ymail.com",
    hotmail: "hotmail.com",
    outlook: "outlook.com",
    live: "live.com",
    msn: "msn.com",
    icloud: "icloud.com",
    me: "me.com",
    mac: "mac.com",
    aol: "aol.com",
    comcast: "comcast.net",
    verizon: "verizon.net",
    att: "att.net",
    proton: "proton.me",
    protonmail: "protonmail.com",
    gmx: "gmx.com",
  }),
);

/** Heard as two words. */
export const SPLIT_PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/\bg mail\b/g, "gmail"],
  [/\bhot mail\b/g, "hotmail"],
  [/\bi cloud\b/g, "icloud"],
  [/\bout look\b/g, "outlook"],
  [/\bproton mail\b/g, "protonmail"],
  [/\ba o l\b/g, "aol"],
];

/** An address starts after the last of these. */
export const BEFORE_ADDRESS: ReadonlySet<string> = new Set(
  (
    "is it's its it email e-mail mail address be use to my me that's thats yes yeah sure um uh okay ok so no " +
    "sorry me send at on i'm and"
  ).split(" "),
);

/** Said about the spelling, not part of it. */
export const SPELLING_REMARKS: ReadonlySet<string> = new Set(
  (
    "capital lowercase uppercase lower upper case all one-word letter letters number numeral digit the word " +
    "spelled spelt"
  ).split(" "),
);

/** The turn is about email even without a spoken "dot com". */
export const EMAIL_CUE = /\b(?:e-?mail|mail address|@)|\bdot (?:com|net|org|edu|co|io|us|gov)\b/;
