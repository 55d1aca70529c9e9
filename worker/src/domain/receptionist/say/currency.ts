/** The sign of the money a business means. Its configuration names no currency, so its language's own is meant. */
export function currencySign(language: string): "$" | "£" | "€" {
  return language.endsWith("GB") ? "£" : language.endsWith("ES") ? "€" : "$";
}
