import { thanks } from "./greetings.ts";
import { offer, type Industry } from "./industry.ts";
import { plain } from "./voice-traits.ts";

/** Any business that no other template fits. */
export const general: Industry = {
  id: "general",
  title: { en: "Other business", es: "Otro negocio" },
  signs: {},
  schemaTypes: [],
  services: [offer("Appointment", "Cita", 30)],
  persona: { en: "Warm, brief and exact.", es: "Amable, breve y precisa." },
  greeting: thanks,
  hours: "office",
  booking: { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 15, capacity: 1 },
  voice: plain,
};
