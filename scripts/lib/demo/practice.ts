import type { AgentConfigPatch } from "../../../worker/src/contract/agent-config.ts";
import { demo } from "./demo.ts";

const weekday: [string, string][] = [
  ["08:00", "12:00"],
  ["13:00", "17:00"],
];

/** What the demo practice has told its receptionist. */
export const practice: AgentConfigPatch = {
  businessName: demo.businessName,
  industry: "dental",
  timeZone: demo.timeZone,
  language: "en-US",
  greeting: `Thank you for calling ${demo.businessName}. How can I help you today?`,
  persona: "Warm, calm and exact. Never promises what the dentist has to decide.",
  hours: {
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: [["08:00", "14:00"]],
    sat: [["09:00", "12:00"]],
    sun: [],
    closedDates: [],
  },
  services: [
    { id: "svc_cleaning", name: "Cleaning", durationMinutes: 30, bufferMinutes: 15, priceCents: 12_000 },
    { id: "svc_checkup", name: "Checkup", durationMinutes: 30, bufferMinutes: 0, priceCents: 8500 },
    { id: "svc_filling", name: "Filling", durationMinutes: 60, bufferMinutes: 15, priceCents: 22_000 },
    { id: "svc_whitening", name: "Whitening", durationMinutes: 90, bufferMinutes: 15, priceCents: 35_000 },
    { id: "svc_emergency", name: "Emergency visit", durationMinutes: 45, bufferMinutes: 0, priceCents: 15_000 },
  ],
  booking: { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 15, capacity: 1 },
  knowledge: [
    fact("address", "Where are you located?", "We are at 418 Linden Avenue, on the corner of Fifth Street."),
    fact("parking", "Is there parking?", "Yes, parking behind the building is free for patients."),
    fact("insurance", "Which insurance do you take?", "We take Delta Dental, Cigna, Aetna and MetLife."),
    fact(
      "new",
      "Do you take new patients?",
      "Yes, new patients are welcome. Please come ten minutes early for the forms.",
    ),
    fact("children", "Do you see children?", "Yes, we see children from the age of three."),
    fact(
      "cancellation",
      "What is your cancellation policy?",
      "Please tell us a day ahead; then moving or cancelling is free.",
    ),
    fact("payment", "How can I pay?", "We take cash, all major cards and monthly payment plans."),
  ],
  routing: {
    transferNumber: "+12025550110",
    ringStaffFirstSeconds: 0,
    afterHours: "receptionist",
    blocked: [],
    allowed: [],
  },
  emergency: [
    {
      phrases: ["knocked out a tooth", "can't stop the bleeding", "trouble breathing", "face is swelling"],
      say: "That needs the dentist right now. I'm putting you through. If you have trouble breathing, hang up and call 911.",
      dial: "+12025550111",
    },
  ],
};

function fact(name: string, question: string, answer: string) {
  return { id: `fct_${name}`, question, answer, source: "owner" as const };
}
