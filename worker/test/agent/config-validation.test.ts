import { describe, expect, it } from "vitest";
import { as, registerTenant } from "../harness/api.ts";

const owner = await registerTenant();
const put = (body: unknown, query = "") => as(owner)(`/api/config${query}`, { method: "PUT", body });

const week = { mon: [["09:00", "17:00"]] };
const service = { id: "svc_a", name: "Cleaning", durationMinutes: 30 };
const fact = { id: "fct_a", question: "Parking?", answer: "Behind the house." };
const voice = { provider: "google", voiceId: "en-US-Journey-D", name: "David", premium: false };
const routing = {
  transferNumber: null,
  ringStaffFirstSeconds: 0,
  afterHours: "receptionist",
  blocked: [],
  allowed: [],
};
const booking = { leadMinutes: 0, horizonDays: 30, slotStepMinutes: 15, capacity: 1 };
const emergency = { phrases: ["gas leak"], say: "Leave the house." };

/** What is refused, and the field that the answer must name. */
const refused: [string, string, Record<string, unknown>][] = [
  ["an unknown key", "", { greting: "Hi" }],
  ["our own numbers", "", { version: 9 }],
  ["a blank business name", "businessName", { businessName: " " }],
  ["a business name of 200 characters", "businessName", { businessName: "x".repeat(200) }],
  ["a website that is a script", "websiteUrl", { websiteUrl: "javascript:alert(1)" }],
  ["a website without scheme", "websiteUrl", { websiteUrl: "example.com" }],
  ["an industry in capitals", "industry", { industry: "Dental" }],
  ["a zone on Mars", "timeZone", { timeZone: "Mars/Olympus" }],
  ["an offset for a zone", "timeZone", { timeZone: "+02:00" }],
  ["an empty zone", "timeZone", { timeZone: "" }],
  ["a language nobody speaks here", "language", { language: "tlh" }],
  ["an empty greeting", "greeting", { greeting: "" }],
  ["a greeting of a page", "greeting", { greeting: "x".repeat(501) }],
  ["a voice of an unknown provider", "voiceProfile.provider", { voiceProfile: { ...voice, provider: "acme" } }],
  ["a voice id with markup", "voiceProfile.voiceId", { voiceProfile: { ...voice, voiceId: '"/><Dial>' } }],
  ["a voice without id", "voiceProfile.voiceId", { voiceProfile: { ...voice, voiceId: undefined } }],
  ["an unknown brain", "aiProvider", { aiProvider: "hal" }],
  ["an unknown calendar", "calendar.provider", { calendar: { provider: "paper", eventTypeId: null, link: null } }],
  ["an event type of zero", "calendar.eventTypeId", { calendar: { provider: "calcom", eventTypeId: 0, link: null } }],
  [
    "overlapping hours",
    "hours.mon",
    {
      hours: {
        mon: [
          ["09:00", "12:00"],
          ["11:00", "17:00"],
        ],
      },
    },
  ],
  [
    "hours out of order",
    "hours.mon",
    {
      hours: {
        mon: [
          ["13:00", "17:00"],
          ["09:00", "12:00"],
        ],
      },
    },
  ],
  ["hours that end before they begin", "hours.mon.0", { hours: { mon: [["17:00", "09:00"]] } }],
  ["hours of no length", "hours.mon.0", { hours: { mon: [["09:00", "09:00"]] } }],
  ["hours past midnight", "hours.mon.0.1", { hours: { mon: [["09:00", "25:00"]] } }],
  ["a time without zero", "hours.mon.0.0", { hours: { mon: [["9:00", "17:00"]] } }],
  ["half a range", "hours.mon.0", { hours: { mon: [["09:00"]] } }],
  ["a closed day that never comes", "hours.closedDates.0", { hours: { ...week, closedDates: ["2026-02-30"] } }],
  ["two services with one id", "services", { services: [service, { ...service, name: "Other" }] }],
  ["a service id that is none", "services.0.id", { services: [{ ...service, id: "cleaning" }] }],
  ["a service without name", "services.0.name", { services: [{ ...service, name: " " }] }],
  ["a service of no time", "services.0.durationMinutes", { services: [{ ...service, durationMinutes: 0 }] }],
  ["a service of half minutes", "services.0.durationMinutes", { services: [{ ...service, durationMinutes: 30.5 }] }],
  ["a negative buffer", "services.0.bufferMinutes", { services: [{ ...service, bufferMinutes: -5 }] }],
  ["a negative price", "services.0.priceCents", { services: [{ ...service, priceCents: -1 }] }],
  [
    "a hundred and one services",
    "services",
    { services: Array.from({ length: 101 }, (_, i) => ({ ...service, id: `svc_${i}` })) },
  ],
  ["negative lead", "booking.leadMinutes", { booking: { ...booking, leadMinutes: -1 } }],
  ["no horizon", "booking.horizonDays", { booking: { ...booking, horizonDays: 0 } }],
  ["a step of a minute", "booking.slotStepMinutes", { booking: { ...booking, slotStepMinutes: 1 } }],
  ["no capacity", "booking.capacity", { booking: { ...booking, capacity: 0 } }],
  ["rules in part", "booking.capacity", { booking: { leadMinutes: 0, horizonDays: 30, slotStepMinutes: 15 } }],
  ["two facts with one id", "knowledge", { knowledge: [fact, fact] }],
  ["a fact without answer", "knowledge.0.answer", { knowledge: [{ ...fact, answer: "" }] }],
  ["a fact from nowhere", "knowledge.0.source", { knowledge: [{ ...fact, source: "hearsay" }] }],
  ["a transfer to a name", "routing.transferNumber", { routing: { ...routing, transferNumber: "Bob" } }],
  ["a transfer to a local number", "routing.transferNumber", { routing: { ...routing, transferNumber: "0301234567" } }],
  ["a number with spaces", "routing.blocked.0", { routing: { ...routing, blocked: ["+1 202 555 0100"] } }],
  ["a number that is too long", "routing.allowed.0", { routing: { ...routing, allowed: ["+1234567890123456"] } }],
  ["ringing for an hour", "routing.ringStaffFirstSeconds", { routing: { ...routing, ringStaffFirstSeconds: 3600 } }],
  ["an unknown way after hours", "routing.afterHours", { routing: { ...routing, afterHours: "ignore" } }],
  ["an emergency without phrase", "emergency.0.phrases", { emergency: [{ ...emergency, phrases: [] }] }],
  ["an emergency phrase of one letter", "emergency.0.phrases.0", { emergency: [{ ...emergency, phrases: ["a"] }] }],
  ["an emergency dialling a word", "emergency.0.dial", { emergency: [{ ...emergency, dial: "911" }] }],
  ["notices to no address", "notifications.emailTo", { notifications: { smsTo: null, emailTo: "owner" } }],
  ["a negative cap", "caps.monthlyMinutes", { caps: { monthlyMinutes: -1, atCap: "messages" } }],
  ["an unknown way at the cap", "caps.atCap", { caps: { monthlyMinutes: 1, atCap: "stop" } }],
];

it.each(refused)("%s is refused, published or as a draft, and the answer says where", async (_what, path, body) => {
  for (const query of ["", "?draft=1"]) {
    const answer = await put(body, query);
    expect(answer.status).toBe(400);
    const { error } = await answer.json<{ error: { code: string; details: { fields: { path: string }[] } } }>();
    expect(error.code).toBe("invalid");
    expect(error.details.fields.map((field) => field.path)).toContain(path);
  }
});

it("nothing of all that was kept", async () => {
  expect(await (await as(owner)("/api/config")).json()).toMatchObject({ version: 1, publishedVersion: 1 });
});

it("one bad key spoils the whole change", async () => {
  expect((await put({ greeting: "Hi.", timeZone: "Mars/Olympus" })).status).toBe(400);
  expect(await (await as(owner)("/api/config")).json()).toMatchObject({ version: 1 });
});

describe("what is unusual and right", () => {
  it.each([
    ["hours to midnight", { hours: { mon: [["20:00", "24:00"]], tue: [["00:00", "02:00"]] } }],
    [
      "hours that touch",
      {
        hours: {
          mon: [
            ["09:00", "12:00"],
            ["12:00", "17:00"],
          ],
        },
      },
    ],
    ["never open", { hours: {} }],
    ["no service at all", { services: [] }],
    ["a greeting in another script with markup", { greeting: '<b>Здравствуйте & "hello" 👋</b>' }],
    ["a zone with a half hour", { timeZone: "Asia/Kolkata" }],
    ["a cap of nothing", { caps: { monthlyMinutes: 0, atCap: "messages" } }],
    ["an unpriced service", { services: [{ ...service, priceCents: null }] }],
  ])("%s is saved and read back", async (_what, body) => {
    const answer = await put(body);
    expect(answer.status).toBe(200);
    expect(await (await as(owner)("/api/config")).json()).toMatchObject(body);
  });
});
