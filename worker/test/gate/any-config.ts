import fc from "fast-check";
import { agentConfig, type AgentConfig } from "../../src/contract/agent-config.ts";
import { defaultConfig } from "../../src/domain/agent/default-config.ts";

const serviceNames = {
  en: [
    "Cleaning",
    "Haircut",
    "Oil change",
    "Initial consultation",
    "Deep tissue massage",
    "Tune-up",
    "Vaccination",
    "Root canal (molar)",
    "60-minute session",
    "Men's cut & beard",
    "Exam",
    "Follow-up visit",
    "Drain cleaning",
  ],
  es: [
    "Limpieza",
    "Corte de pelo",
    "Cambio de aceite",
    "Primera consulta",
    "Masaje relajante",
    "Vacunación",
    "Revisión de frenos",
    "Tinte",
    "Extracción de muela",
  ],
};
const facts = {
  en: [
    ["Where are you located?", "We're at 12 Main Street, by the library."],
    ["Is there parking?", "Parking is free behind the building."],
    ["Do you take insurance?", "We take Delta Dental and Cigna."],
    ["How can I pay?", "We take all major cards and cash."],
    ["Do you have gift cards?", "Yes, from $25 at the front desk."],
    ["What are your hours?", "We're open on weekdays."],
    ["Is there a cancellation fee?", "A late cancellation costs $40."],
    ["Do you speak Spanish?", "Yes, two of us do."],
    ["Are you wheelchair accessible?", "Yes. There is a ramp. There is an elevator too."],
  ],
  es: [
    ["¿Dónde están ubicados?", "Estamos en la calle 9, número 210."],
    ["¿Hay estacionamiento?", "Sí, gratis detrás del edificio."],
    ["¿Qué formas de pago aceptan?", "Aceptamos efectivo y todas las tarjetas."],
    ["¿Atienden niños?", "Sí, a partir de los tres años."],
    ["¿Cobran por cancelar?", "Una cancelación tarde cuesta 20 dólares."],
  ],
} as const;
const businessNames = [
  "Bright Smiles",
  "A",
  "Dr. O'Neil & Söhne",
  "24/7 Plumbing!!",
  "Café “El Sol”",
  "The Cancel Company",
  "Yes Please Bakery",
  "Law Offices of Monday & March",
];
const ranges: readonly (readonly [string, string])[][] = [
  [],
  [["09:00", "17:00"]],
  [
    ["08:30", "12:00"],
    ["13:30", "18:15"],
  ],
  [["10:00", "11:00"]],
  [["00:00", "24:00"]],
  [["18:00", "23:30"]],
  [["06:00", "14:00"]],
];
const week = fc.oneof(
  fc.constant(Array.from({ length: 7 }, () => [] as (readonly [string, string])[])),
  fc.constant(Array.from({ length: 7 }, () => [["00:00", "24:00"]] as (readonly [string, string])[])),
  fc
    .tuple(fc.constantFrom(...ranges), fc.constantFrom(...ranges))
    .map(([usual, saturday]) => [usual, usual, usual, usual, usual, saturday, []]),
  fc.array(fc.constantFrom(...ranges), { minLength: 7, maxLength: 7 }),
);
const first = Date.parse("2026-03-01T12:00:00Z");

/** A business as an owner may have set it up, ordinary and odd, and an instant (ms) at which it is tried. */
export const anyConfig: fc.Arbitrary<{ config: AgentConfig; on: number }> = fc
  .record({
    language: fc.constantFrom("en-US", "en-GB", "es-US", "es-ES"),
    businessName: fc.constantFrom(...businessNames),
    industry: fc.constantFrom(
      "dental",
      "salon",
      "plumbing",
      "legal",
      "veterinary",
      "general",
      "medical",
      "auto-repair",
      "restaurant",
    ),
    timeZone: fc.constantFrom(
      "America/New_York",
      "America/Los_Angeles",
      "Europe/Madrid",
      "Asia/Kolkata",
      "Pacific/Auckland",
      "America/Phoenix",
    ),
    week,
    closed: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
    names: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 7 }),
    minutes: fc.constantFrom(15, 30, 45, 60, 90),
    prices: fc.array(fc.constantFrom(null, 0, 4500, 12_000, 35_050, 150_000), { minLength: 7, maxLength: 7 }),
    lead: fc.constantFrom(0, 60, 120, 1440, 10_080),
    horizon: fc.constantFrom(1, 2, 7, 30, 60, 365),
    step: fc.constantFrom(5, 15, 30, 60),
    capacity: fc.constantFrom(1, 2, 3),
    buffer: fc.constantFrom(0, 10, 30),
    facts: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 7 }),
    transfer: fc.boolean(),
    emergency: fc.boolean(),
    on: fc.integer({ min: 0, max: 700 }).map((days) => first + days * 86_400_000),
  })
  .map(({ language, week: [mon, tue, wed, thu, fri, sat, sun], on, ...any }) => {
    const own = language.startsWith("es") ? "es" : "en";
    const services = any.names.flatMap((at, i) => {
      const name = serviceNames[own][at];
      return name === undefined
        ? []
        : [
            {
              id: `svc_${i}`,
              name,
              durationMinutes: any.minutes,
              bufferMinutes: any.buffer,
              priceCents: any.prices[i]!,
            },
          ];
    });
    const knowledge = any.facts.flatMap((at, i) => {
      const [question, answer] = facts[own][at] ?? [];
      return question === undefined ? [] : [{ id: `fct_${i}`, question, answer, source: "owner" }];
    });
    const config = agentConfig.parse({
      ...defaultConfig(any.businessName),
      greeting:
        own === "es"
          ? `Gracias por llamar a ${any.businessName}. ¿En qué le puedo ayudar?`
          : `Thanks for calling ${any.businessName}. How can I help you?`,
      language,
      industry: any.industry,
      timeZone: any.timeZone,
      hours: {
        mon,
        tue,
        wed,
        thu,
        fri,
        sat,
        sun,
        closedDates: any.closed.map((days) => new Date(on + days * 86_400_000).toISOString().slice(0, 10)),
      },
      services,
      knowledge,
      booking: { leadMinutes: any.lead, horizonDays: any.horizon, slotStepMinutes: any.step, capacity: any.capacity },
      routing: { ...defaultConfig("x").routing, transferNumber: any.transfer ? "+12125550900" : null },
      emergency: any.emergency
        ? [
            {
              phrases: [own === "es" ? "se inundó la oficina" : "the office is flooded"],
              say:
                own === "es" ? "Le paso con la persona de guardia." : "I'm putting you through to the person on call.",
              dial: "+12125550911",
            },
          ]
        : [],
    });
    return { config, on };
  });
