import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentConfig } from "../../../contract/agent-config.ts";
import type { ProfilePayload } from "../../../contract/onboarding.ts";
import { composedFrom, profileOf, request, signalOf, voiceOf } from "../../../../test/composed.ts";
import { friday } from "../../../../test/practice.ts";
import { emergencyIn } from "../../conversation/emergency/match.ts";
import { emergencyRules } from "../../conversation/emergency/rules.ts";
import { converse, transcriptOf } from "../../gate/play.ts";
import { industries } from "../../industries/catalogue.ts";
import { composeConfig, type ConfigSources } from "./compose-config.ts";

const owner = <T>(value: T) => ({ value, method: "owner" as const, sourceUrl: null, confidence: 1 });
const read = <T>(value: T) => ({
  value,
  method: "json-ld" as const,
  sourceUrl: "https://example.com/",
  confidence: 0.9,
});

/** A practice with everything its website could say. */
const known: ProfilePayload = {
  ...profileOf("Bright Smile Dental"),
  phone: read("+13125550187"),
  email: read("hello@brightsmile.example"),
  address: read({ street: "12 Main Street", city: "Chicago", region: "IL", postalCode: "60601", country: "US" }),
  services: [
    read({ name: "Deep cleaning", durationMinutes: null, priceCents: 19_900 }),
    read({ name: "Invisalign", durationMinutes: null, priceCents: null }),
    read({ name: "Exam & X-rays", durationMinutes: 40, priceCents: 0 }),
  ],
  faq: [read({ question: "Do you take Cigna?", answer: "Yes, we are in network with Cigna." })],
};
const site = "https://www.brightsmile.example/";

const compose = (profile: Partial<ProfilePayload> = {}, given: Partial<ConfigSources> = {}) => {
  const whole = { ...known, ...profile };
  return composeConfig({
    request,
    signal: signalOf(whole.name.value, site),
    profile: whole,
    voice: voiceOf(whole),
    ...given,
  });
};

describe("services", () => {
  it("take as long as the most similar of the trade where nobody says how long", () => {
    expect(compose().services).toEqual([
      { id: "svc_deep-cleaning", name: "Deep cleaning", durationMinutes: 60, bufferMinutes: 10, priceCents: 19_900 },
      { id: "svc_invisalign", name: "Invisalign", durationMinutes: 60, bufferMinutes: 0, priceCents: null },
      { id: "svc_exam-x-rays", name: "Exam & X-rays", durationMinutes: 40, bufferMinutes: 10, priceCents: 0 },
    ]);
  });

  it("keep their ids when others come and go, so that bookings keep their service", () => {
    const before = compose().services;
    const after = compose({
      services: [owner({ name: "Veneers", durationMinutes: 90, priceCents: null }), ...known.services.toReversed()],
    }).services;
    for (const { id, name } of before) expect(after.find((each) => each.name === name)?.id).toBe(id);
  });

  it("are those of the corrected industry and language where only the usual ones were found", () => {
    const services = profileOf("Acme").services;
    const barber = {
      industry: owner("barber"),
      language: owner("es-US" as const),
      services,
      hours: profileOf("Acme").hours,
    };
    expect(compose(barber).services.map(({ name }) => name)).toContain("Arreglo de barba");
    expect(compose(barber).hours.mon).toEqual([]);
    expect(compose({ ...barber, hours: owner({ ...known.hours.value }) }).hours.mon).toEqual(known.hours.value.mon);
  });

  it("are none where the owner wants none, and each name stands once", () => {
    expect(compose({ services: [] }).services).toEqual([]);
    const twice = ["Crown", " crown ", "CROWN"].map((name) => owner({ name, durationMinutes: 30, priceCents: null }));
    expect(compose({ services: twice }).services).toHaveLength(1);
  });
});

describe("answers", () => {
  const ask = (says: string, config = compose()) => {
    const call = converse(config, [says], { now: friday });
    return { said: call.transcript[0]!.agent, whole: transcriptOf(call) };
  };

  it.each([
    ["where are you located", "12 Main Street, Chicago"],
    ["what's your address", "12 Main Street, Chicago"],
    ["what's your phone number", "(312) 555-0187"],
    ["what is your email", "hello@brightsmile.example"],
    ["what's your email address", "hello@brightsmile.example"],
    ["do you have a website", "brightsmile.example"],
    ["do you take cigna", "in network with Cigna"],
  ])("%s", (says, answer) => {
    const { said, whole } = ask(says);
    expect(said, whole).toContain(answer);
  });

  it.each([
    ["dónde están ubicados", "Estamos en 12 Main Street, Chicago"],
    ["cuál es su correo", "hello@brightsmile.example"],
    ["tienen página web", "brightsmile.example"],
  ])("%s", (says, answer) => {
    const { said, whole } = ask(says, compose({ language: owner("es-US" as const) }));
    expect(said, whole).toContain(answer);
  });

  it("say whose they are, and give way to the business's own words for the same", () => {
    const own = { question: "Where are you located?", answer: "Above the bakery on Main." };
    const { knowledge } = compose({ faq: [owner(own), ...known.faq] });
    expect(knowledge.filter(({ question }) => /located/.test(question))).toEqual([
      { id: "fct_where-are-you-located", ...own, source: "owner" },
    ]);
    expect(knowledge.find(({ question }) => /Cigna/.test(question))?.source).toBe("website");
  });

  it("keep quiet about a website that does not answer", () => {
    const signal = { ...signalOf("Bright Smile Dental", site), reachable: false };
    const config = compose({}, { signal });
    expect(config.websiteUrl).toBe(site);
    expect(JSON.stringify(config.knowledge)).not.toContain("Our website");
  });
});

describe("people", () => {
  it("are put through to the business's own number, never to one the receptionist answers", () => {
    expect(compose().routing.transferNumber).toBe("+13125550187");
    const brought = { ...request, phoneNumber: "+13125550187" };
    expect(compose({}, { request: brought }).routing.transferNumber).toBeNull();
    expect(compose({}, { ownNumbers: ["+13125550187"] }).routing.transferNumber).toBeNull();
    expect(compose({ phone: null }).routing.transferNumber).toBeNull();
  });

  it("are rung in an emergency of the trade, which needs no rule of its own", () => {
    const config = compose();
    expect(config.emergency).toEqual([]);
    expect(emergencyIn("my tooth got knocked out", emergencyRules(config))).toMatchObject({ dial: "+13125550187" });
  });

  it("who own it are told by mail", () => {
    expect(compose().notifications).toEqual({ smsTo: null, emailTo: "owner@example.com" });
  });
});

it("a trade without a template keeps the name its owner gives it", () => {
  expect(compose({ industry: owner("software") }).industry).toBe("software");
  expect(compose({ industry: owner("Dentist") }).industry).toBe("dental");
  expect(compose({ industry: owner("Très chic!") }).industry).toBe("general");
});

it("every trade's first configuration is valid, and the same each time", () => {
  for (const { id } of industries) {
    for (const language of ["en-US", "es-US"] as const) {
      const config = compose({ industry: owner(id), language: owner(language), services: profileOf("Acme").services });
      expect(agentConfig.parse(config)).toEqual(config);
      expect(config).toEqual(
        compose({ industry: owner(id), language: owner(language), services: profileOf("Acme").services }),
      );
    }
  }
  expect(composedFrom("x".repeat(400)).businessName).toHaveLength(120);
});

const text = (maxLength: number) => fc.string({ unit: "grapheme", minLength: 1, maxLength });
const minutes = fc.integer({ min: 5, max: 1440 });
const anyProfile = fc.record({
  name: text(300).map(owner),
  industry: fc.oneof(fc.constantFrom(...industries.map(({ id }) => id)), text(60)).map(owner),
  timeZone: fc.constantFrom("America/New_York", "Europe/Madrid", "Mars/Olympus").map(owner),
  language: fc.constantFrom("en-US", "en-GB", "es-US", "es-ES").map(owner),
  phone: fc.option(fc.constantFrom("+13125550187", "+34911234567").map(read)),
  email: fc.option(text(80).map(read)),
  address: fc.option(
    fc
      .record({
        street: fc.option(text(200)),
        city: fc.option(text(100)),
        region: fc.option(text(100)),
        postalCode: fc.constant(null),
        country: fc.constant("US"),
      })
      .map(read),
  ),
  closedDates: fc.array(fc.constantFrom("2026-12-25", "2027-01-01", "2027-02-30"), { maxLength: 400 }).map(read),
  services: fc.array(
    fc
      .record({
        name: fc.oneof(text(80), fc.constantFrom("Cut", "cut", "Cut!", "¡Cut!", "✂️", "牙科", " ")),
        durationMinutes: fc.option(minutes),
        priceCents: fc.option(fc.nat(1_000_000)),
      })
      .map(read),
    { maxLength: 130 },
  ),
  faq: fc.array(fc.record({ question: text(500), answer: text(2000) }).map(read), { maxLength: 30 }),
});

it("is one that the contract accepts, whatever was found", () => {
  fc.assert(
    fc.property(anyProfile, fc.option(fc.oneof(fc.webUrl(), text(600))), text(900), (found, url, words) => {
      const profile = { ...known, ...found };
      const voice = { ...voiceOf(known), persona: words.repeat(4), greeting: words };
      const config = composeConfig({ request, signal: signalOf(null, url), profile, voice });
      const { error } = agentConfig.safeParse(config);
      expect(error?.issues ?? []).toEqual([]);
      expect(config.services.length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 60 },
  );
});
