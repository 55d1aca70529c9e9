import type { AgentConfig } from "../src/contract/agent-config.ts";
import { practice } from "./practice.ts";

/** The same practice, whose owner writes Spanish. */
export const consultorio: AgentConfig = {
  ...practice,
  businessName: "Sonrisas",
  language: "es-US",
  greeting: "Gracias por llamar a Sonrisas. ¿En qué le puedo ayudar?",
  services: [
    { id: "svc_cleaning", name: "Limpieza", durationMinutes: 30, bufferMinutes: 0, priceCents: 12_000 },
    { id: "svc_whitening", name: "Blanqueamiento", durationMinutes: 60, bufferMinutes: 0, priceCents: 35_050 },
    { id: "svc_exam", name: "Primera consulta", durationMinutes: 45, bufferMinutes: 15, priceCents: null },
  ],
  knowledge: [
    {
      id: "fct_where",
      question: "¿Dónde están ubicados?",
      answer: "Estamos en la calle Main número 12, junto a la biblioteca.",
      source: "owner",
    },
    {
      id: "fct_park",
      question: "¿Hay estacionamiento?",
      answer: "El estacionamiento es gratis, detrás del edificio.",
      source: "owner",
    },
    { id: "fct_ins", question: "¿Qué seguros aceptan?", answer: "Aceptamos Delta Dental y Cigna.", source: "owner" },
    { id: "fct_kids", question: "¿Atienden niños?", answer: "Sí, a partir de los tres años.", source: "website" },
    {
      id: "fct_pay",
      question: "¿Cómo puedo pagar?",
      answer: "Aceptamos todas las tarjetas y efectivo.",
      source: "owner",
    },
  ],
  emergency: [
    { phrases: ["no puede respirar", "no puedo respirar"], say: "Cuelgue y llame al 911 ahora mismo.", dial: null },
  ],
};
