import { describe, expect, it } from "vitest";
import { applyCorrection, mergeCorrection } from "./apply-correction.ts";
import { payloads } from "./run/run.fixture.ts";

const said = (value: unknown) => ({ value, method: "owner", sourceUrl: null, confidence: 1 });

describe("a corrected profile", () => {
  it("has the owner's word for what was put right, and what was found for the rest", () => {
    const right = applyCorrection("profile", payloads.profile, { name: "Brighter", closedDates: ["2027-12-25"] });
    expect(right.name).toEqual(said("Brighter"));
    expect(right.closedDates).toEqual(said(["2027-12-25"]));
    expect(right.industry).toEqual(payloads.profile.industry);
    expect(right.services).toEqual(payloads.profile.services);
  });

  it("has every service and answer that was given, and none that was not", () => {
    const services = [{ name: "Whitening", durationMinutes: null, priceCents: null }];
    const right = applyCorrection("profile", payloads.profile, { services, faq: [] });
    expect(right.services).toEqual(services.map(said));
    expect(right.faq).toEqual([]);
  });

  it("forgets a telephone and an address that are not the business's", () => {
    const right = applyCorrection("profile", payloads.profile, { phone: null, address: null });
    expect([right.phone, right.address]).toEqual([null, null]);
  });

  it("moves to the zone of an address that was put right, unless the zone was said", () => {
    const address = { street: "1 Main St", city: "Los Angeles", region: "CA", postalCode: "90012", country: "US" };
    expect(applyCorrection("profile", payloads.profile, { address }).timeZone.value).toBe("America/Los_Angeles");
    const both = applyCorrection("profile", payloads.profile, { address, timeZone: "America/Denver" });
    expect(both.timeZone).toEqual(said("America/Denver"));
  });

  it("of another trade has what is usual in that one, where only what is usual was known", () => {
    const usual = { method: "template" as const, sourceUrl: null, confidence: 0.2 };
    const services = [{ value: { name: "Appointment", durationMinutes: 30, priceCents: null }, ...usual }];
    const guessed = { ...payloads.profile, services, hours: { ...payloads.profile.hours, ...usual } };
    const right = applyCorrection("profile", guessed, { industry: "barber" });
    expect(right.services.map(({ value }) => value.name).join()).toMatch(/haircut/i);
    expect(right.hours.value).not.toEqual(guessed.hours.value);
    expect(applyCorrection("profile", payloads.profile, { industry: "barber" })).toMatchObject({
      services: payloads.profile.services,
      hours: payloads.profile.hours,
    });
    expect(applyCorrection("profile", guessed, { industry: "barber", services: [] }).services).toEqual([]);
  });

  it("leaves what was found as it was", () => {
    const before = structuredClone(payloads.profile);
    applyCorrection("profile", payloads.profile, { name: "Brighter", hours: before.hours.value });
    expect(payloads.profile).toEqual(before);
  });
});

it("a corrected signal has the name at once; another website is for the step to look at", () => {
  const right = applyCorrection("signal", payloads.signal, { businessName: "Dr. Bright", websiteUrl: null });
  expect(right).toEqual({ ...payloads.signal, businessName: "Dr. Bright" });
});

it("a corrected voice keeps what was not put right", () => {
  const right = applyCorrection("voice", payloads.voice, { greeting: "Hi." });
  expect(right).toEqual({ ...payloads.voice, greeting: "Hi." });
});

describe("corrections one after another", () => {
  it("add up, the latest of each kind", () => {
    const first = mergeCorrection("profile", {}, { name: "A", phone: "+12125550142" });
    expect(mergeCorrection("profile", first, { name: "B" })).toEqual({ name: "B", phone: "+12125550142" });
  });

  it("of the configuration add up by its keys", () => {
    const first = mergeCorrection("config", {}, { config: { persona: "Dry.", greeting: "Hi." } });
    const both = mergeCorrection("config", first, { config: { greeting: "Hello." } });
    expect(both).toEqual({ config: { persona: "Dry.", greeting: "Hello." } });
  });

  it("of the number replace each other: an area and a number exclude each other", () => {
    const first = mergeCorrection("integrations", {}, { phoneNumber: "+12125550142" });
    expect(mergeCorrection("integrations", first, { areaCode: "415" })).toEqual({ areaCode: "415" });
  });
});
