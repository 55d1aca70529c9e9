import type { AgentConfig } from "../../src/contract/agent-config.ts";
import { defaultConfig } from "../../src/domain/agent/default-config.ts";

const owner = "owner" as const;
const day: [string, string][] = [["08:00", "18:00"]];
const split: [string, string][] = [
  ["09:00", "13:00"],
  ["14:00", "18:00"],
];

/** A doctor's surgery that answers in Spanish. */
export const clinic: AgentConfig = {
  ...defaultConfig("Clínica San Rafael"),
  industry: "medical",
  timeZone: "America/New_York",
  language: "es-US",
  greeting: "Clínica San Rafael, buenas, ¿en qué le puedo ayudar?",
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [["09:00", "13:00"]], sun: [], closedDates: [] },
  services: [
    { id: "svc_consult", name: "Consulta general", durationMinutes: 30, bufferMinutes: 0, priceCents: 7500 },
    { id: "svc_vaccine", name: "Vacuna", durationMinutes: 15, bufferMinutes: 0, priceCents: 3000 },
    { id: "svc_labs", name: "Análisis de sangre", durationMinutes: 15, bufferMinutes: 0, priceCents: 4500 },
  ],
  booking: { leadMinutes: 60, horizonDays: 45, slotStepMinutes: 15, capacity: 1 },
  knowledge: [
    {
      id: "fct_park",
      question: "¿Hay estacionamiento?",
      answer: "Sí, es gratis y se entra por la calle Olmo.",
      source: owner,
    },
    {
      id: "fct_fasting",
      question: "¿Hay que venir en ayunas a los análisis?",
      answer: "Sí, ocho horas sin comer; agua sí puede tomar.",
      source: owner,
    },
    {
      id: "fct_insurance",
      question: "¿Qué seguros aceptan?",
      answer: "Aceptamos Medicaid, MetroPlus y Fidelis.",
      source: owner,
    },
    {
      id: "fct_results",
      question: "¿Cuándo están los resultados?",
      answer: "Los resultados están en tres días hábiles.",
      source: owner,
    },
  ],
};

/** A law office that answers in Spanish, closes over lunch and puts callers through. */
export const bufete: AgentConfig = {
  ...defaultConfig("Herrera Abogados"),
  industry: "legal",
  timeZone: "America/New_York",
  language: "es-US",
  greeting: "Herrera Abogados, ¿en qué podemos servirle?",
  hours: { mon: split, tue: split, wed: split, thu: split, fri: split, sat: [], sun: [], closedDates: ["2037-12-24"] },
  services: [
    { id: "svc_first", name: "Consulta inicial", durationMinutes: 60, bufferMinutes: 0, priceCents: 10_000 },
    { id: "svc_papers", name: "Revisión de documentos", durationMinutes: 30, bufferMinutes: 0, priceCents: 6000 },
  ],
  booking: { leadMinutes: 120, horizonDays: 60, slotStepMinutes: 30, capacity: 1 },
  knowledge: [
    {
      id: "fct_cases",
      question: "¿Qué tipo de casos llevan?",
      answer: "Llevamos inmigración, accidentes y derecho familiar.",
      source: owner,
    },
    {
      id: "fct_bring",
      question: "¿Qué tengo que llevar a la consulta?",
      answer: "Traiga una identificación y todas las cartas que haya recibido.",
      source: owner,
    },
  ],
  routing: {
    transferNumber: "+12125550700",
    ringStaffFirstSeconds: 0,
    afterHours: "receptionist",
    blocked: [],
    allowed: [],
  },
};
