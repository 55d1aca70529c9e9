/** The references of HTML 4 for U+00A0 to U+00FF in their order: browsers take these without their semicolon too. */
const latin1 = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para " +
  "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute " +
  "Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute " +
  "THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde " +
  "ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
).split(" ");

const bare = new Map([
  ...latin1.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...(["amp&", "AMP&", "lt<", "LT<", "gt>", "GT>", 'quot"', 'QUOT"', "COPY©", "REG®"] as const).map(
    (pair) => [pair.slice(0, -1), pair.slice(-1)] as const,
  ),
]);

/** The others that pages of businesses use, written `nameCHARACTER`. */
const named = new Map([
  ...bare,
  ...(
    "apos' ndash– mdash— horbar― lsquo‘ rsquo’ rsquor’ sbquo‚ ldquo“ rdquo” rdquor” bdquo„ bull• bullet• hellip… mldr… " +
    "trade™ TRADE™ euro€ numero№ dagger† Dagger‡ permil‰ prime′ Prime″ lsaquo‹ rsaquo› larr← uarr↑ rarr→ darr↓ minus− frasl⁄ " +
    "frac13⅓ frac23⅔ frac18⅛ frac38⅜ frac58⅝ frac78⅞ star☆ starf★ bigstar★ phone☎ female♀ male♂ check✓ checkmark✓ cross✗ hearts♥ " +
    "num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? excl! commat@ lsqb[ lbrack[ " +
    "rsqb] rbrack] bsol\\ lowbar_ lcub{ lbrace{ rcub} rbrace} vert| verbar| grave` dash‐ hyphen‐ OElig Œ oelig œ Scaron Š scaron š"
  )
    .replaceAll(/([a-z]) ([ŒœŠš])/g, "$1$2")
    .split(" ")
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
  ...["ensp", "emsp", "thinsp", "numsp", "puncsp", "hairsp", "Tab", "NewLine"].map((name) => [name, " "] as const),
  ...["zwnj", "zwj", "lrm", "rlm", "ZeroWidthSpace"].map((name) => [name, ""] as const),
]);

const reference = /&(?:#[xX]([0-9a-fA-F]{1,8});?|#(\d{1,9});?|([A-Za-z][A-Za-z0-9]{1,20})(;?))/g;

/**
 * Replaces the character references of HTML (html.spec.whatwg.org, 13.5) that pages of businesses use; what is none of them
 * stays as it is written.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (whole: string, hex?: string, decimal?: string, name?: string, end?: string) => {
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    if (decimal !== undefined) return characterOf(Number(decimal));
    if (name === undefined) return whole;
    if (end === ";") return named.get(name) ?? prefixed(name, whole);
    return bare.get(name) ?? prefixed(name, whole);
  });
}

/** `&nbspMonday` and `&ampsons`: the longest name it begins with. */
function prefixed(name: string, whole: string): string {
  for (let length = Math.min(name.length, 6); length > 1; length -= 1) {
    const found = bare.get(name.slice(0, length));
    if (found !== undefined) return found + whole.slice(1 + length);
  }
  return whole;
}

/** 128 to 159 mean what windows-1252 has there, as in browsers. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80] ?? "";
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
}
