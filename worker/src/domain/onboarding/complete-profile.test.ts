import { describe, expect, it } from "vitest";
import { profilePayload } from "../../contract/onboarding.ts";
import type { PostalAddress } from "../../contract/onboarding.ts";
import { signalOf } from "../../../test/composed.ts";
import { completeProfile, type ProfileSources } from "./complete-profile.ts";
import type { WebsiteFacts } from "./website-facts.ts";

const page = "https://example.com/";
const read = <T>(value: T, confidence = 0.9) => ({ value, method: "json-ld" as const, sourceUrl: page, confidence });

const nothing: WebsiteFacts = {
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

const complete = (given: Partial<ProfileSources> = {}) => {
  const profile = completeProfile({
    request: { email: "owner@example.com" },
    signal: signalOf("Acme"),
    facts: null,
    pages: [],
    enriched: false,
    today: "2026-11-27",
    ...given,
  });
  expect(() => profilePayload.parse(profile)).not.toThrow();
  return profile;
};
const withFacts = (facts: Partial<WebsiteFacts>, given: Partial<ProfileSources> = {}) =>
  complete({ facts: { ...nothing, ...facts }, ...given });

const addressIn = (city: string, region: string, country = "US"): PostalAddress => ({
  street: "12 Main Street",
  city,
  region,
  postalCode: null,
  country,
});

describe("a name", () => {
  it("is the owner's word before the website's", () => {
    expect(withFacts({ name: read("Bright Smile Dental LLC") }, { signal: signalOf("Bright Smile") }).name).toEqual({
      value: "Bright Smile",
      method: "owner",
      sourceUrl: null,
      confidence: 1,
    });
  });

  it("is the website's, with its page, where the owner gave none, and else made of its address", () => {
    const signal = signalOf(null, "https://www.bright-smile-dental.com/");
    expect(withFacts({ name: read("Bright Smile") }, { signal }).name).toEqual(read("Bright Smile"));
    const { name, industry } = complete({ signal });
    expect(name).toMatchObject({ value: "Bright Smile Dental", confidence: 0.3 });
    expect(industry).toMatchObject({ value: "dental", method: "name" });
  });

  it("is something whatever the address", () => {
    for (const url of ["https://x.co.uk/", "https://münchen.example/", "https://a/", "https://127.0.0.1/"])
      expect(complete({ signal: signalOf(null, url) }).name.value.trim()).not.toBe("");
  });
});

describe("an industry", () => {
  it("is the website's, else that of the name, else general and said to be a guess", () => {
    expect(withFacts({ industry: read("auto") }, { signal: signalOf("Luna Hair") }).industry).toEqual(read("auto"));
    expect(complete({ signal: signalOf("Luna Hair") }).industry).toMatchObject({ value: "salon", method: "name" });
    expect(complete().industry).toMatchObject({ value: "general", method: "template", confidence: 0.2 });
  });

  it("goes by the name where the website barely hints at another or names none that exists", () => {
    const signal = signalOf("Rapid Plumbing");
    expect(withFacts({ industry: read("spa", 0.1) }, { signal }).industry.value).toBe("plumbing");
    expect(withFacts({ industry: read("rocketry") }, { signal }).industry.value).toBe("plumbing");
  });
});

describe("a time zone", () => {
  it("is of the address, else the number on the website, else what the owner asked for, else a guess", () => {
    const phone = read("+13125550100");
    const address = read(addressIn("Phoenix", "AZ"));
    const request = { email: "owner@example.com", areaCode: "808" };
    const of = (facts: Partial<WebsiteFacts>, given = {}) => withFacts(facts, { request, ...given }).timeZone;
    expect(of({ timeZone: read("America/Denver"), address, phone }).value).toBe("America/Denver");
    expect(of({ address, phone })).toMatchObject({ value: "America/Phoenix", method: "json-ld", sourceUrl: page });
    expect(of({ phone })).toMatchObject({ value: "America/Chicago", sourceUrl: page });
    expect(of({})).toMatchObject({ value: "Pacific/Honolulu", method: "owner" });
    expect(of({}, { request: { ...request, phoneNumber: "+19075550100" } }).value).toBe("America/Anchorage");
    expect(complete().timeZone).toMatchObject({ value: "America/New_York", method: "template", confidence: 0.2 });
    expect(of({ phone: read("+18005550100") }).value).toBe("Pacific/Honolulu");
  });

  it("is surer by an address than by a number, and by that than by a guess", () => {
    const sure = (facts: Partial<WebsiteFacts>) => withFacts(facts).timeZone.confidence;
    const byPhone = sure({ phone: read("+13125550100") });
    expect(sure({ address: read(addressIn("Chicago", "IL")) })).toBeGreaterThan(byPhone);
    expect(byPhone).toBeGreaterThan(sure({}));
  });
});

describe("a language", () => {
  it.each([
    ["Acme", {}, "en-US"],
    ["Plomería Gómez", {}, "es-US"],
    ["El Paso Plumbing", {}, "en-US"],
    ["Taquería La Paloma", {}, "en-US"],
    ["Herrera Abogados", { address: read(addressIn("Madrid", "Madrid", "ES")) }, "es-ES"],
    ["Acme", { phone: read("+442079460000") }, "en-GB"],
    ["Acme", { phone: read("+34911234567") }, "es-ES"],
    ["Plomería Gómez", { language: read("en-US" as const) }, "en-US"],
  ] as [string, Partial<WebsiteFacts>, string][])("of %s", (name, facts, language) => {
    expect(withFacts(facts, { signal: signalOf(name) }).language.value).toBe(language);
  });
});

describe("what the website does not say", () => {
  it("is what is usual, said to be so, and in the language of the business", () => {
    const { hours, services, closedDates } = complete({ signal: signalOf("Clínica Dental Sonrisas") });
    expect([hours, closedDates, ...services].every((each) => each.method === "template" && each.confidence < 0.5)).toBe(
      true,
    );
    expect(services.map(({ value }) => value.name)).toContain("Limpieza dental");
    expect(hours.value.mon).toEqual([["08:00", "17:00"]]);
  });

  it("is absent where nobody can guess it", () => {
    expect(complete()).toMatchObject({ phone: null, email: null, address: null, faq: [], pages: [] });
  });

  it("leaves what it says alone: no length or service is added to its own", () => {
    const services = [read({ name: "Deep cleaning", durationMinutes: null, priceCents: 9900 })];
    expect(withFacts({ services }, { signal: signalOf("Bright Smile Dental") }).services).toEqual(services);
  });
});

it("closed days are those to come, each once", () => {
  const closedDates = read(["2027-01-01", "2026-12-25", "2026-11-26", "2026-12-25", "2026-11-27"]);
  expect(withFacts({ closedDates }).closedDates.value).toEqual(["2026-11-27", "2026-12-25", "2027-01-01"]);
});
