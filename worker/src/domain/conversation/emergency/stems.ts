/** Small words that tell no emergency from another matter. */
export const tellsNothing: ReadonlySet<string> = new Set(
  (
    "a an the my his her our your their this that is are was am be been being it its i he she we you they me him us them to of in on at for and so very just " +
    "have has had got there here please with from el la los las un una unos mi mis su sus tu me se le les lo de del en que es esta este' estoy estan hay tiene tengo tenemos muy ya y con por al a mucho mucha"
  ).split(" "),
);

const irregular: Record<string, string> = {
  teeth: "tooth",
  tooths: "tooth",
  broke: "break",
  broken: "break",
  broked: "break",
  bled: "bleed",
  lost: "lose",
  fell: "fall",
  fallen: "fall",
  burst: "burst",
  busted: "burst",
  bursted: "burst",
  swollen: "swell",
  swole: "swell",
  froze: "freez",
  frozen: "freez",
  ate: "eat",
  eaten: "eat",
  gone: "go",
  went: "go",
  dientes: "dient",
  sangrando: "sangr",
  sangra: "sangr",
  sangrado: "sangr",
  sangre: "sangr",
};

/** A word without the endings that do not matter here: "tooth's", "bleeding", "smells". Words of three letters stay. */
export function stem(word: string): string {
  const bare = word.replace(/'s?$/, "");
  const known = irregular[bare];
  if (known !== undefined) return known;
  if (bare.length <= 3) return bare;
  const cut = bare.replace(/(?:iendo|ando|ing|ed|es|s)$/, "");
  const short = cut.length >= 3 ? cut : bare;
  return short.replace(/(?<=.{3})[eaoy]$/, "").replace(/([b-df-hj-np-tv-z])\1$/, "$1");
}

/** In a shorter word another letter makes another word: "policy", "police". */
const surelyLong = 8;

/** Stems of one word, allowing for a letter missed out, put in, changed or swapped in a long one. */
export function isNear(said: string, wanted: string): boolean {
  if (said === wanted) return true;
  if (wanted.length < 6 || said.length < 5 || said[0] !== wanted[0]) return false;
  if (Math.abs(said.length - wanted.length) > 1) return false;
  let at = 0;
  while (at < said.length && said[at] === wanted[at]) at++;
  const [left, right] = [said.slice(at), wanted.slice(at)];
  if (left.length === right.length && wanted.length < surelyLong && left[0] !== right[1]) return false;
  const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return swapped || left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}
