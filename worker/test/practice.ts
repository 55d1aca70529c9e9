import type { AgentConfig } from "../src/contract/agent-config.ts";
import { defaultConfig } from "../src/domain/agent/default-config.ts";

const weekday: [string, string][] = [["09:00", "17:00"]];

/** A dental practice with everything an owner can configure. */
export const practice: AgentConfig = {
  ...defaultConfig("Bright Smiles"),
  industry: "dental",
  greeting: "Thanks for calling Bright Smiles. How can I help you?",
  hours: {
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: [["09:00", "13:00"]],
    sun: [],
    closedDates: ["2026-12-24", "2026-12-25"],
  },
  services: [
    { id: "svc_cleaning", name: "Cleaning", durationMinutes: 30, bufferMinutes: 0, priceCents: 12_000 },
    { id: "svc_whitening", name: "Whitening", durationMinutes: 60, bufferMinutes: 0, priceCents: 35_050 },
    { id: "svc_exam", name: "New patient exam", durationMinutes: 45, bufferMinutes: 15, priceCents: null },
  ],
  booking: { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 30, capacity: 1 },
  knowledge: [
    {
      id: "fct_where",
      question: "Where are you located?",
      answer: "We're at 12 Main Street, by the library.",
      source: "owner",
    },
    { id: "fct_park", question: "Is there parking?", answer: "Parking is free behind the building.", source: "owner" },
    {
      id: "fct_ins",
      question: "Which insurance do you take?",
      answer: "We take Delta Dental and Cigna.",
      source: "owner",
    },
    { id: "fct_kids", question: "Do you see children?", answer: "Yes, from the age of three.", source: "website" },
    { id: "fct_pay", question: "How can I pay?", answer: "We take all major cards and cash.", source: "owner" },
  ],
  emergency: [
    { phrases: ["can't breathe", "unconscious"], say: "Please hang up and dial 911 right away.", dial: null },
    {
      phrases: ["knocked out a tooth", "knocked out tooth"],
      say: "I'm putting you through to the dentist on call.",
      dial: "+12125550911",
    },
  ],
};

/** The same practice with one service: nobody should be asked which. */
export const oneService: AgentConfig = { ...practice, services: practice.services.slice(0, 1) };

/** Friday, November 27th 2026, 10 o'clock in New York. */
export const friday = Date.parse("2026-11-27T15:00:00Z");

/** An instant (ms) from a local reading in New York in winter. */
export const newYork = (local: string): number => Date.parse(`${local}:00-05:00`);
