import { numberWord } from "./numbers-apart.ts";

const number = `(?:\\d{1,6}\\p{L}?|${numberWord}(?:[ -](?:y )?${numberWord}){0,4})`;
const flat = `(?:,? (?:apt|apartment|unit|suite|flat|floor|#) ?(?:${numberWord}|[\\p{L}\\d-]{1,6})(?: \\p{L}(?![\\p{L}]))?)?`;
/** Behind a street: quarter, city, state and postal code. */
const town = "(?:,? (?:[NSEW]{1,2}\\b|[\\p{L}.]+)(?: [\\p{L}.]+){0,2})?(?:,? [A-Z]{2})?,? \\d{5}(?:-\\d{4})?";
/** A word of a street's name: "10 in the morning. That way" is none. */
const word =
  "(?!(?:in|the|[ap]\\.?m|for|with|at|on|to|and|or|is|of|o'clock|people|minutes?|hours?|days?|a)\\b)[\\p{L}\\d'’-]+\\.?";
const street = new RegExp(
  `(?<![\\p{L}\\d:])${number} (?:${word} ){1,4}?(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|place|pl|way|terrace|parkway|highway|close|crescent|square)\\b\\.?(?: [NSEW]{1,2}\\b)?${flat}(?:${town})?`,
  "giu",
);
const calle = new RegExp(
  `(?<![\\p{L}])(?:calle|avenida|av\\.?|carrera|paseo|plaza|camino|calzada|bulevar) (?:[\\p{L}\\d.'’-]+ ){0,6}?(?:n[uú]mero |#)?(?:\\d{1,6}|(?:mil )?${numberWord}(?: (?:y |mil |\\p{L}*cient[oa]s )?${numberWord}){0,3}|(?:mil |\\p{L}*cient[oa]s ){1,2}${numberWord}(?: ${numberWord})?)(?![\\p{L}\\d])(?:,? colonia (?:[\\p{L}]+ ?){1,4})?`,
  "giu",
);

/** A line in which nobody lives anywhere in particular. */
export const replaceStreets = (text: string): string =>
  text.replace(street, "100 Example Street").replace(calle, "calle Ejemplo 100");
