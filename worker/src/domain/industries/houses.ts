import { thanks } from "./greetings.ts";
import { offer, type Industry } from "./industry.ts";
import { steady } from "./voice-traits.ts";

const booking = { leadMinutes: 120, horizonDays: 30, slotStepMinutes: 30, capacity: 1 };

const persona = {
  en: "Quick, calm and practical. Takes down the address and what is wrong, and names no price before somebody has looked.",
  es: "Rápida, tranquila y práctica. Anota la dirección y qué falla y no da precios antes de que alguien lo revise.",
};

/** Those who keep houses running. */
export const houses: readonly Industry[] = [
  {
    id: "plumbing",
    title: { en: "Plumbing", es: "Plomería" },
    signs: {
      3: "plumbing|plumber|drain cleaning|rooter|plomeria|plomero|fontaneria|fontanero|septic|sewer|destape",
      2: "drain|water heater|pipe|calentador de agua|tuberia|leak detection|cañeria",
      1: "leak|toilet|faucet|fuga|water|agua",
    },
    schemaTypes: ["Plumber"],
    services: [
      offer("Service call", "Visita a domicilio", 60, 30),
      offer("Drain cleaning", "Destape de drenaje", 60, 30),
      offer("Leak repair", "Reparación de fuga", 90, 30),
      offer("Toilet repair", "Reparación de inodoro", 60, 30),
      offer("Water heater installation", "Instalación de calentador", 180, 30),
      offer("Estimate", "Presupuesto", 30, 30),
    ],
    persona,
    greeting: thanks,
    hours: "early",
    booking,
    voice: steady,
  },
  {
    id: "hvac",
    title: { en: "Heating and cooling", es: "Calefacción y aire acondicionado" },
    signs: {
      3: "hvac|heating and cooling|air conditioning|heating|cooling|furnace|heat pump|aire acondicionado|calefaccion|duct cleaning|climatizacion|heating and air",
      2: "ac repair|ductwork|boiler|refrigeration|comfort air|refrigeracion|air duct",
      1: "air|heat|comfort|climate|aire|clima",
    },
    schemaTypes: ["HVACBusiness"],
    services: [
      offer("AC repair", "Reparación de aire acondicionado", 120, 30),
      offer("Furnace repair", "Reparación de calefacción", 120, 30),
      offer("Tune-up", "Mantenimiento", 90, 30),
      offer("Estimate", "Presupuesto", 45, 30),
      offer("Duct cleaning", "Limpieza de ductos", 180, 30),
    ],
    persona,
    greeting: thanks,
    hours: "early",
    booking,
    voice: steady,
  },
  {
    id: "electrical",
    title: { en: "Electrician", es: "Electricista" },
    signs: {
      3: "electric|electrical|electrician|electricista|electrical contractor|ev charger",
      2: "wiring|lighting|electricidad|electrico|electrica|generator|breaker",
      1: "outlet|panel|power|volt|luz|solar",
    },
    schemaTypes: ["Electrician"],
    services: [
      offer("Service call", "Visita a domicilio", 60, 30),
      offer("Outlet repair", "Reparación de enchufe", 60, 30),
      offer("Panel upgrade", "Cambio de panel", 240, 30),
      offer("Light installation", "Instalación de lámpara", 90, 30),
      offer("EV charger installation", "Instalación de cargador eléctrico", 180, 30),
      offer("Estimate", "Presupuesto", 30, 30),
    ],
    persona,
    greeting: thanks,
    hours: "early",
    booking,
    voice: steady,
  },
  {
    id: "cleaning",
    title: { en: "Cleaning service", es: "Servicio de limpieza" },
    signs: {
      3: "cleaning|cleaning service|house cleaning|maid|maid service|janitorial|carpet cleaning|housekeeping|servicio de limpieza|limpieza|limpieza de casa|cleaner|pressure washing|window cleaning",
      2: "sparkle|tidy|sanitizing|spotless|desinfeccion|move out cleaning",
      1: "clean|home|office|shine|limpio|casa",
    },
    schemaTypes: ["HouseCleaning", "CleaningService"],
    services: [
      offer("Standard cleaning", "Limpieza regular", 120, 30),
      offer("Deep cleaning", "Limpieza profunda", 240, 30),
      offer("Move-out cleaning", "Limpieza de mudanza", 240, 30),
      offer("Carpet cleaning", "Limpieza de alfombras", 120, 30),
      offer("Estimate", "Presupuesto", 30, 30),
    ],
    persona: {
      en: "Friendly and exact. Asks for the size of the place only where a price or a visit needs it.",
      es: "Cordial y precisa. Pregunta el tamaño del lugar solo si hace falta para el precio o la visita.",
    },
    greeting: thanks,
    hours: "early",
    booking: { ...booking, leadMinutes: 1440, horizonDays: 60, capacity: 2 },
    voice: { ...steady, gender: "female", descriptives: ["warm", "upbeat", "pleasant", "professional"] },
  },
  {
    id: "pest-control",
    title: { en: "Pest control", es: "Control de plagas" },
    signs: {
      3: "pest|pest control|exterminator|exterminating|termite|termite control|control de plaga|fumigacion|fumigador|bed bug|mosquito control|wildlife removal",
      2: "roach|rodent|termita|bug|cucaracha|plaga",
      1: "insect|ant|mice|rat|raton",
    },
    schemaTypes: ["PestControl"],
    services: [
      offer("Inspection", "Inspección", 45, 30),
      offer("Pest treatment", "Fumigación", 60, 30),
      offer("Termite inspection", "Inspección de termitas", 60, 30),
      offer("Bed bug treatment", "Tratamiento de chinches", 120, 30),
      offer("Rodent control", "Control de ratones", 60, 30),
    ],
    persona,
    greeting: thanks,
    hours: "early",
    booking: { ...booking, leadMinutes: 240 },
    voice: steady,
  },
  {
    id: "locksmith",
    title: { en: "Locksmith", es: "Cerrajería" },
    signs: {
      3: "locksmith|lock and key|cerrajeria|cerrajero|lockout|rekey",
      2: "lock|llave|chapa|cerradura",
      1: "key|door|safe|security|puerta",
    },
    schemaTypes: ["Locksmith"],
    services: [
      offer("House lockout", "Apertura de casa", 45, 30),
      offer("Car lockout", "Apertura de carro", 45, 30),
      offer("Lock change", "Cambio de chapa", 60, 30),
      offer("Rekey", "Cambio de combinación", 60, 30),
      offer("Car key", "Llave de carro", 60, 30),
    ],
    persona,
    greeting: thanks,
    hours: "early",
    booking: { ...booking, leadMinutes: 30 },
    voice: steady,
  },
];
