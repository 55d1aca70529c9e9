import type { Found, OfferedService, PostalAddress, QuestionAnswered, WeeklyHours } from "../../contract/onboarding.ts";

/** What a website says of its business. A fact that no page supports is absent: nothing is guessed here. */
export interface WebsiteFacts {
  name: Found<string> | null;
  /** One of the industries' ids. */
  industry: Found<string> | null;
  /** E.164. */
  phone: Found<string> | null;
  email: Found<string> | null;
  address: Found<PostalAddress> | null;
  /** IANA, from the address. */
  timeZone: Found<string> | null;
  language: Found<"en-US" | "en-GB" | "es-US" | "es-ES"> | null;
  hours: Found<WeeklyHours> | null;
  /** Local dates, `YYYY-MM-DD`, in the future of the day it was read. */
  closedDates: Found<string[]> | null;
  services: Found<OfferedService>[];
  faq: Found<QuestionAnswered>[];
  /** Where the business has several, each with what differs; empty where it has one. */
  locations: BusinessLocation[];
}

/** One of several places of a business: a person must say which the receptionist is for. */
export interface BusinessLocation {
  label: string;
  phone: string | null;
  address: PostalAddress | null;
  hours: WeeklyHours | null;
  sourceUrl: string;
}
