import type { PageMaterial } from "../page-material.ts";
import type { WebsiteFacts } from "../website-facts.ts";

export interface DetectContext {
  /** The day the pages were read, `YYYY-MM-DD`: closed dates lie in the twelve months that follow. */
  today: string;
}

/**
 * What the pages of one website say of its business, the home page first. Never throws: what cannot be understood is absent.
 */
export function detectFacts(_material: readonly PageMaterial[], _context: DetectContext): WebsiteFacts {
  return {
    name: null,
    industry: null,
    phone: null,
    email: null,
    address: null,
    timeZone: null,
    language: null,
    hours: null,
    closedDates: null,
    services: [],
    faq: [],
    locations: [],
  };
}
