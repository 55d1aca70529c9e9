import type { PageRead } from "../../contract/onboarding.ts";
import type { PageMaterial } from "../../domain/onboarding/page-material.ts";
import type { WebsiteFacts } from "../../domain/onboarding/website-facts.ts";

/** Reads a business's public website. */
export interface WebsiteReader {
  /**
   * The home page, then the pages that matter, within the reader's limits: eight pages, 2 MB and 5 s each, 20 s in all.
   * What robots.txt forbids is not asked for. Addresses that are not public are refused before anything is sent,
   * after each redirect too.
   * @param url normalised, http or https
   * @throws never for what the website does; each page says what came of it
   */
  read(url: string): Promise<WebsiteReading>;
  /** Whether the home page answers, within 5 s. */
  reach(url: string): Promise<WebsiteReach>;
}

export interface WebsiteReading {
  /** In the order they were read, the home page first. */
  material: PageMaterial[];
  pages: PageRead[];
}

export type WebsiteReach =
  | { reachable: true; url: string; title: string | null }
  /** `reason` is for the owner to read. */
  | { reachable: false; reason: string };

/** A language model that looks for what the rules did not find. */
export interface FactExtractor {
  /**
   * @returns only what a quotation found word for word on one of the pages supports, each with that page as its source
   * @throws AppError `unavailable`
   */
  extract(material: readonly PageMaterial[], missing: readonly MissingFact[]): Promise<Partial<WebsiteFacts>>;
}

/** Facts a model may be asked for. */
export type MissingFact = "name" | "phone" | "email" | "address" | "hours" | "services" | "faq" | "industry";
