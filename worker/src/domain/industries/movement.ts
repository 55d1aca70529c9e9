import { brief, thanks } from "./greetings.ts";
import { offer, type Industry } from "./industry.ts";
import { caring, lively } from "./voice-traits.ts";

const booking = { leadMinutes: 120, horizonDays: 60, slotStepMinutes: 15, capacity: 1 };

/** Those who get bodies moving. */
export const movement: readonly Industry[] = [
  {
    id: "physio",
    title: { en: "Physical therapy", es: "Fisioterapia" },
    signs: {
      3: "physio|physical therapy|physiotherapy|physical therapist|physiotherapist|fisioterapia|fisioterapeuta|terapia fisica|sports medicine",
      2: "rehab|rehabilitation|rehabilitacion|dry needling|occupational therapy|manual therapy",
      1: "therapy|therapist|mobility|terapia",
    },
    schemaTypes: ["Physiotherapy", "PhysicalTherapy"],
    services: [
      offer("Initial evaluation", "Evaluación inicial", 60, 5),
      offer("Physical therapy", "Sesión de fisioterapia", 45, 5),
      offer("Sports massage", "Masaje deportivo", 45, 10),
      offer("Dry needling", "Punción seca", 30, 5),
      offer("Follow-up", "Seguimiento", 30, 5),
    ],
    persona: {
      en: "Encouraging and clear. Promises no recovery by a date: the therapist judges that.",
      es: "Da ánimo y es clara. No promete plazos de recuperación: eso lo valora el terapeuta.",
    },
    greeting: thanks,
    hours: "practice",
    booking,
    voice: caring,
  },
  {
    id: "chiropractic",
    title: { en: "Chiropractic", es: "Quiropráctica" },
    signs: {
      3: "chiropractic|chiropractor|quiropractico|quiropractica|chiro|spinal adjustment",
      2: "spine|spinal|columna",
      1: "back pain|adjustment|posture|ajuste",
    },
    schemaTypes: ["Chiropractic", "Chiropractor"],
    services: [
      offer("Adjustment", "Ajuste quiropráctico", 20, 5),
      offer("New patient exam", "Primera valoración", 45, 5),
      offer("Massage therapy", "Masaje terapéutico", 60, 10),
      offer("X-ray", "Radiografía", 20),
    ],
    persona: {
      en: "Friendly and reassuring. Leaves every question about a condition to the chiropractor.",
      es: "Cordial y tranquilizadora. Deja al quiropráctico toda pregunta sobre una dolencia.",
    },
    greeting: thanks,
    hours: "practice",
    booking,
    voice: caring,
  },
  {
    id: "fitness",
    title: { en: "Fitness studio", es: "Gimnasio" },
    signs: {
      3: "gym|fitness|crossfit|pilates|yoga|personal trainer|personal training|gimnasio|entrenador personal|martial art|karate|jiu jitsu|boxing gym|entrenamiento personal",
      2: "workout|boxing|athletic|barre|spin|indoor cycling|entrenamiento|boxeo|kickboxing",
      1: "strength|trainer|training|body|studio|membership|clase",
    },
    schemaTypes: ["ExerciseGym", "HealthClub", "SportsActivityLocation", "SportsClub"],
    services: [
      offer("Trial class", "Clase de prueba", 60),
      offer("Personal training", "Entrenamiento personal", 60),
      offer("Tour", "Recorrido", 30),
      offer("Fitness assessment", "Evaluación física", 45),
    ],
    persona: {
      en: "Upbeat and welcoming, never pushy. Beginners hear that they are in the right place.",
      es: "Con energía y cercana, nunca insistente. Quien empieza siente que llegó al lugar correcto.",
    },
    greeting: brief,
    hours: "gym",
    booking: { ...booking, leadMinutes: 60, slotStepMinutes: 30, capacity: 4 },
    voice: lively,
  },
];
