import type { AgentConfig } from "../../src/contract/agent-config.ts";
import { defaultConfig } from "../../src/domain/agent/default-config.ts";

const owner = "owner" as const;
const office: [string, string][] = [
  ["09:00", "12:00"],
  ["13:00", "17:00"],
];
const long: [string, string][] = [["08:00", "19:00"]];
const early: [string, string][] = [["07:00", "17:00"]];
const spaDay: [string, string][] = [["10:00", "19:00"]];

/** A law office: closed over lunch, nobody without a day's notice. */
export const law: AgentConfig = {
  ...defaultConfig("Harris and Cole"),
  industry: "legal",
  timeZone: "America/New_York",
  greeting: "Law offices of Harris and Cole, how may I help you?",
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [], closedDates: [] },
  services: [
    { id: "svc_consult", name: "Initial consultation", durationMinutes: 30, bufferMinutes: 0, priceCents: 0 },
    { id: "svc_will", name: "Will signing", durationMinutes: 60, bufferMinutes: 0, priceCents: 25_000 },
  ],
  booking: { leadMinutes: 1440, horizonDays: 60, slotStepMinutes: 15, capacity: 1 },
  knowledge: [
    {
      id: "fct_fees",
      question: "What do you charge?",
      answer: "We charge 300 dollars an hour. The first consultation is free.",
      source: owner,
    },
    {
      id: "fct_areas",
      question: "What kind of cases do you take?",
      answer: "We take injury cases, wills and family law.",
      source: owner,
    },
  ],
  routing: {
    transferNumber: "+12125550930",
    ringStaffFirstSeconds: 0,
    afterHours: "receptionist",
    blocked: [],
    allowed: [],
  },
};

/** A veterinary clinic. */
export const vet: AgentConfig = {
  ...defaultConfig("Happy Paws"),
  industry: "veterinary",
  timeZone: "America/New_York",
  greeting: "Happy Paws Animal Clinic, how can I help you and your pet?",
  hours: { mon: long, tue: long, wed: long, thu: long, fri: long, sat: [["09:00", "14:00"]], sun: [], closedDates: [] },
  services: [
    { id: "svc_wellness", name: "Wellness exam", durationMinutes: 30, bufferMinutes: 0, priceCents: 6500 },
    { id: "svc_vaccination", name: "Vaccination", durationMinutes: 15, bufferMinutes: 0, priceCents: 3500 },
    { id: "svc_nails", name: "Nail trim", durationMinutes: 15, bufferMinutes: 0, priceCents: 2000 },
  ],
  booking: { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 15, capacity: 2 },
  knowledge: [
    {
      id: "fct_exotic",
      question: "Do you see birds or reptiles?",
      answer: "We see dogs, cats and rabbits only.",
      source: owner,
    },
    {
      id: "fct_records",
      question: "Do I need to bring anything?",
      answer: "Please bring your pet's vaccination records.",
      source: owner,
    },
  ],
  routing: {
    transferNumber: "+12125550940",
    ringStaffFirstSeconds: 0,
    afterHours: "receptionist",
    blocked: [],
    allowed: [],
  },
};

/** A heating and cooling company with nobody to put a caller through to. */
export const hvac: AgentConfig = {
  ...defaultConfig("Comfort Air"),
  industry: "hvac",
  timeZone: "America/New_York",
  greeting: "Comfort Air heating and cooling, how can I help?",
  hours: {
    mon: early,
    tue: early,
    wed: early,
    thu: early,
    fri: early,
    sat: [["08:00", "12:00"]],
    sun: [],
    closedDates: [],
  },
  services: [
    { id: "svc_furnace", name: "Furnace repair", durationMinutes: 120, bufferMinutes: 0, priceCents: 12_900 },
    { id: "svc_cooling", name: "AC repair", durationMinutes: 120, bufferMinutes: 0, priceCents: 12_900 },
    { id: "svc_tuneup", name: "Tune-up", durationMinutes: 60, bufferMinutes: 0, priceCents: 9900 },
  ],
  booking: { leadMinutes: 60, horizonDays: 45, slotStepMinutes: 30, capacity: 2 },
  knowledge: [
    {
      id: "fct_pumps",
      question: "Do you work on heat pumps?",
      answer: "Yes, we repair all makes of heat pumps.",
      source: owner,
    },
    {
      id: "fct_finance",
      question: "Do you offer financing?",
      answer: "Yes, twelve months without interest on new systems.",
      source: owner,
    },
  ],
};

/** A med spa, closed on Sundays and Mondays. */
export const medspa: AgentConfig = {
  ...defaultConfig("Glow Med Spa"),
  industry: "med-spa",
  timeZone: "America/New_York",
  greeting: "Glow Med Spa, how can I help you?",
  hours: { mon: [], tue: spaDay, wed: spaDay, thu: spaDay, fri: spaDay, sat: spaDay, sun: [], closedDates: [] },
  services: [
    { id: "svc_botox", name: "Botox", durationMinutes: 30, bufferMinutes: 0, priceCents: 36_000 },
    { id: "svc_facial", name: "Facial", durationMinutes: 60, bufferMinutes: 0, priceCents: 15_000 },
    { id: "svc_laser", name: "Laser hair removal", durationMinutes: 45, bufferMinutes: 0, priceCents: 20_000 },
    { id: "svc_consult", name: "Consultation", durationMinutes: 30, bufferMinutes: 0, priceCents: 0 },
  ],
  booking: { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 30, capacity: 1 },
  knowledge: [
    {
      id: "fct_cancel",
      question: "What is your cancellation policy?",
      answer: "Please give us 24 hours' notice, or there is a fee of 50 dollars.",
      source: owner,
    },
    {
      id: "fct_injector",
      question: "Who does the injections?",
      answer: "All injections are done by our nurse practitioner.",
      source: owner,
    },
  ],
};
