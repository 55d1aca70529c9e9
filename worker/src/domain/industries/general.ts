import { offer, type Industry } from "./industry.ts";

/** Any business that no other template fits. */
export const general: Industry = {
  id: "general",
  title: { en: "Other business", es: "Otro negocio" },
  signs: {},
  schemaTypes: [],
  services: [offer("Appointment", "Cita", 30), offer("Consultation", "Consulta", 30)],
  questions: {
    en: ["Where are you located?", "How much does it cost?", "How can I pay?", "Is there parking?"],
    es: ["¿Dónde están ubicados?", "¿Cuánto cuesta?", "¿Cómo puedo pagar?", "¿Hay estacionamiento?"],
  },
  persona: { en: "Warm, brief and exact.", es: "Amable, breve y precisa." },
  greeting: {
    en: "Thanks for calling {name}. How can I help you?",
    es: "Gracias por llamar a {name}. ¿En qué le puedo ayudar?",
  },
  hours: "office",
  booking: { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 15, capacity: 1 },
  voice: {
    gender: "any",
    age: "any",
    descriptives: ["professional", "warm", "calm"],
    useCases: ["customer_support", "conversational"],
    settings: { speed: 1, stability: 0.5, similarity: 0.75 },
  },
};
