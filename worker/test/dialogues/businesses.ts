import type { AgentConfig } from "../../src/contract/agent-config.ts";
import { defaultConfig } from "../../src/domain/agent/default-config.ts";
import { practice } from "../practice.ts";
import type { Script } from "./script.ts";
import { bufete, clinic } from "./spanish-trades.ts";
import { hvac, law, medspa, vet } from "./trades.ts";

/** Friday, November 27th 2037, ten in the morning in New York: far ahead, so that no clock of the Worker ever comes due. */
export const friday2037 = Date.parse("2037-11-27T15:00:00Z");

/** An instant (ms) from a local reading in New York in winter. */
export const newYork = (local: string): number => Date.parse(`${local}:00-05:00`);

/** The same in words of a script. */
export const inNewYork = (instant: number): string => new Date(instant - 5 * 3_600_000).toISOString().slice(0, 16);

const day: [string, string][] = [["08:00", "18:00"]];
const owner = "owner" as const;

const salon: AgentConfig = {
  ...defaultConfig("Luna Hair"),
  industry: "salon",
  timeZone: "America/New_York",
  greeting: "Luna Hair, how can I help?",
  hours: { mon: [], tue: day, wed: day, thu: day, fri: day, sat: [["09:00", "17:00"]], sun: [], closedDates: [] },
  services: [
    { id: "svc_haircut", name: "Haircut", durationMinutes: 45, bufferMinutes: 0, priceCents: 6500 },
    { id: "svc_color", name: "Color", durationMinutes: 90, bufferMinutes: 15, priceCents: 14_000 },
    { id: "svc_blowdry", name: "Blow dry", durationMinutes: 30, bufferMinutes: 0, priceCents: 4500 },
  ],
  booking: { leadMinutes: 60, horizonDays: 45, slotStepMinutes: 15, capacity: 2 },
  knowledge: [
    {
      id: "fct_where",
      question: "Where is the salon?",
      answer: "We're at 14 Brook Street, next to the bakery.",
      source: owner,
    },
    {
      id: "fct_patch",
      question: "Do I need a patch test?",
      answer: "Yes, two days before a color. It's free.",
      source: owner,
    },
    {
      id: "fct_walkin",
      question: "Do you take walk-ins?",
      answer: "Walk-ins are welcome on weekdays before noon.",
      source: owner,
    },
  ],
};

const plumber: AgentConfig = {
  ...defaultConfig("Rapid Plumbing"),
  industry: "plumbing",
  timeZone: "America/New_York",
  greeting: "Rapid Plumbing, what can we do for you?",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [], closedDates: [] },
  services: [
    { id: "svc_visit", name: "Service call", durationMinutes: 60, bufferMinutes: 30, priceCents: 8900 },
    { id: "svc_heater", name: "Water heater inspection", durationMinutes: 90, bufferMinutes: 30, priceCents: 15_000 },
  ],
  booking: { leadMinutes: 120, horizonDays: 30, slotStepMinutes: 30, capacity: 1 },
  knowledge: [
    {
      id: "fct_area",
      question: "Which area do you serve?",
      answer: "We work anywhere in Queens and Brooklyn.",
      source: owner,
    },
    {
      id: "fct_estimate",
      question: "Are estimates free?",
      answer: "Estimates are free if you go ahead with the repair.",
      source: owner,
    },
  ],
  routing: {
    transferNumber: "+12125550900",
    ringStaffFirstSeconds: 0,
    afterHours: "receptionist",
    blocked: [],
    allowed: [],
  },
  emergency: [
    {
      phrases: ["burst pipe", "pipe burst", "flooding"],
      say: "Please shut off the main water valve. I'm putting you through to the plumber on call.",
      dial: "+12125550911",
    },
  ],
};

const garage: AgentConfig = {
  ...defaultConfig("Delgado Auto"),
  industry: "auto-repair",
  timeZone: "America/New_York",
  language: "es-US",
  greeting: "Delgado Auto, ¿en qué le puedo ayudar?",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [["08:00", "13:00"]], sun: [], closedDates: [] },
  services: [
    { id: "svc_oil", name: "Cambio de aceite", durationMinutes: 30, bufferMinutes: 0, priceCents: 5900 },
    { id: "svc_brakes", name: "Revisión de frenos", durationMinutes: 60, bufferMinutes: 0, priceCents: 8000 },
  ],
  booking: { leadMinutes: 60, horizonDays: 30, slotStepMinutes: 30, capacity: 1 },
  knowledge: [
    {
      id: "fct_where",
      question: "¿Dónde están ubicados?",
      answer: "Estamos en la calle 9, número 210.",
      source: owner,
    },
    {
      id: "fct_pay",
      question: "¿Cómo puedo pagar?",
      answer: "Aceptamos efectivo y todas las tarjetas.",
      source: owner,
    },
    {
      id: "fct_tow",
      question: "¿Tienen grúa?",
      answer: "No tenemos grúa, pero trabajamos con una compañía de confianza.",
      source: owner,
    },
  ],
};

/** The businesses that the scripts call. */
export const businesses: Readonly<Record<Script["business"], AgentConfig>> = {
  dental: practice2037(),
  salon,
  plumber,
  garage,
  law,
  vet,
  hvac,
  medspa,
  clinic,
  bufete,
};

/** The practice of the other dialogues, eleven years on: the same weekdays fall on the same dates. */
function practice2037(): AgentConfig {
  return { ...practice, hours: { ...practice.hours, closedDates: ["2037-12-24", "2037-12-25"] } };
}
