/** An industry that a text speaks of. */
export interface RecognisedIndustry {
  id: string;
  /** 0 to 1. */
  confidence: number;
}

/**
 * The trade of a business, by the words of its name or of a page and by the schema.org types it gives itself.
 * @param text a name or the telling lines of a page; English or Spanish, accents or none
 * @param schemaTypes bare names or whole addresses: `Dentist`, `https://schema.org/Dentist`
 * @returns null where nothing says it
 */
export function recogniseIndustry(_text: string, _schemaTypes: readonly string[]): RecognisedIndustry | null {
  return null;
}
