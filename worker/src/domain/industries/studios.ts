import { brief, thanks } from "./greetings.ts";
import { offer, type Industry } from "./industry.ts";
import { bright, caring, lively } from "./voice-traits.ts";

/** Those who teach, take pictures and serve. */
export const studios: readonly Industry[] = [
  {
    id: "restaurant",
    title: { en: "Restaurant", es: "Restaurante" },
    signs: {
      3: "restaurant|restaurante|bistro|pizzeria|taqueria|steakhouse|diner|sushi|trattoria|cantina|brasserie|pizza|barbecue|bbq|ramen|eatery|mariscos|seafood|bar and grill|tavern|cafe|coffee shop|cafeteria|coffee house|ristorante",
      2: "grill|kitchen|cocina|catering|menu|taco|noodle|coffee|oyster|pub|wine bar|burger|reservations|antojitos",
      1: "dinner|lunch|brunch|food|chef|bar|table|comida|cena|mesa|dining",
    },
    schemaTypes: ["Restaurant", "FoodEstablishment", "CafeOrCoffeeShop", "BarOrPub", "FastFoodRestaurant"],
    services: [
      offer("Table reservation", "Reservación de mesa", 90),
      offer("Large party", "Grupo grande", 120, 15),
      offer("Private event", "Evento privado", 180, 30),
    ],
    persona: {
      en: "Welcoming and quick. Notes allergies word for word, and vouches for no dish.",
      es: "Acogedora y rápida. Anota las alergias palabra por palabra y no responde por ningún plato.",
    },
    greeting: thanks,
    hours: "evenings",
    booking: { leadMinutes: 60, horizonDays: 30, slotStepMinutes: 15, capacity: 6 },
    voice: bright,
  },
  {
    id: "photography",
    title: { en: "Photography", es: "Fotografía" },
    signs: {
      3: "photography|photographer|photo studio|fotografia|fotografo|fotografa|estudio fotografico|wedding photography",
      2: "photo|portrait|headshot|foto|retrato",
      1: "studio|wedding|boda|camera|estudio",
    },
    schemaTypes: ["Photographer", "PhotographyBusiness"],
    services: [
      offer("Portrait session", "Sesión de retrato", 60, 30),
      offer("Family session", "Sesión familiar", 60, 30),
      offer("Headshots", "Foto profesional", 30, 15),
      offer("Wedding consultation", "Consulta de boda", 45, 15),
    ],
    persona: {
      en: "Friendly and curious about the occasion. Promises no date before it is booked.",
      es: "Cordial y con interés por la ocasión. No promete una fecha antes de reservarla.",
    },
    greeting: brief,
    hours: "shop",
    booking: { leadMinutes: 1440, horizonDays: 180, slotStepMinutes: 30, capacity: 1 },
    voice: bright,
  },
  {
    id: "tutoring",
    title: { en: "Tutoring and lessons", es: "Clases particulares" },
    signs: {
      3: "tutoring|tutor|learning center|music lesson|test prep|music school|driving school|language school|dance studio|clases particulares|escuela de musica|academia|escuela de manejo|piano lesson|swim school",
      2: "lesson|learning|academy|homework|tutoria|guitar|piano|dance|enseñanza",
      1: "school|student|math|reading|escuela|alumno|teacher|class|baile",
    },
    schemaTypes: ["EducationalOrganization", "School", "DrivingSchool", "MusicSchool", "LanguageSchool"],
    services: [
      offer("Trial lesson", "Clase de prueba", 45),
      offer("Private lesson", "Clase particular", 60),
      offer("Assessment", "Evaluación", 60),
      offer("Parent meeting", "Reunión con padres", 30),
    ],
    persona: {
      en: "Patient and encouraging, with parents as with pupils. Promises no grades.",
      es: "Paciente y alentadora, con padres y alumnos. No promete calificaciones.",
    },
    greeting: thanks,
    hours: "afternoons",
    booking: { leadMinutes: 240, horizonDays: 60, slotStepMinutes: 15, capacity: 1 },
    voice: { ...caring, age: "young", descriptives: ["warm", "upbeat", "calm", "professional"] },
  },
  {
    id: "auto",
    title: { en: "Auto repair", es: "Taller mecánico" },
    signs: {
      3: "auto repair|auto|automotive|mechanic|car repair|body shop|collision|auto body|tire shop|oil change|motor|motors|auto spa|car wash|detailing|auto care|transmission|taller mecanico|mecanico|mecanica|autolavado|hojalateria|car care|taller|llantera|auto glass|towing|muffler|window tinting",
      2: "garage|brake|tire|car|llanta|freno|automotriz|grua",
      1: "repair|vehicle|engine|shop|service center|vehiculo|carro|coche",
    },
    schemaTypes: [
      "AutoRepair",
      "AutomotiveBusiness",
      "AutoBodyShop",
      "TireShop",
      "AutoWash",
      "MotorcycleRepair",
      "AutoDealer",
    ],
    services: [
      offer("Oil change", "Cambio de aceite", 45),
      offer("Brake inspection", "Revisión de frenos", 60),
      offer("Diagnostic", "Diagnóstico", 60),
      offer("Tire rotation", "Rotación de llantas", 30),
      offer("State inspection", "Inspección estatal", 45),
      offer("Tune-up", "Afinación", 90),
    ],
    persona: {
      en: "Straight and friendly. Takes down car and trouble, and names no price before somebody has looked.",
      es: "Directo y amable. Anota el carro y la falla y no da precios antes de que alguien lo revise.",
    },
    greeting: thanks,
    hours: "early",
    booking: { leadMinutes: 120, horizonDays: 30, slotStepMinutes: 30, capacity: 2 },
    voice: { ...lively, gender: "male", age: "middle_aged", descriptives: ["casual", "confident", "pleasant"] },
  },
];
