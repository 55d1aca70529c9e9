import { courteous, thanks } from "./greetings.ts";
import { offer, type Industry } from "./industry.ts";
import { caring } from "./voice-traits.ts";

const booking = { leadMinutes: 120, horizonDays: 90, slotStepMinutes: 15, capacity: 1 };

/** Those who look after people's and animals' health. */
export const health: readonly Industry[] = [
  {
    id: "dental",
    title: { en: "Dental practice", es: "Consultorio dental" },
    signs: {
      3: "dentist|dental|dentistry|orthodontist|orthodontic|endodontic|periodontic|odontologia|odontologo|odontologa|dentista|ortodoncia|teeth cleaning|root canal|oral surgery|limpieza dental|clinica dental|dental medicine",
      2: "smile|teeth|tooth|invisalign|veneer|denture|brackets|endodoncia|sonrisa|diente|muela",
      1: "crown|filling|gum|whitening|blanqueamiento|corona",
    },
    schemaTypes: ["Dentist"],
    services: [
      offer("Cleaning", "Limpieza dental", 60, 10),
      offer("Exam", "Revisión", 30, 10),
      offer("New patient exam", "Primera visita", 60, 10),
      offer("Filling", "Empaste", 60, 10),
      offer("Whitening", "Blanqueamiento", 60, 10),
      offer("Crown", "Corona", 90, 10),
      offer("Emergency visit", "Visita de urgencia", 45),
    ],
    persona: {
      en: "Warm, calm and exact. Reassures people who are in pain, and never promises what the dentist has to decide.",
      es: "Amable, tranquila y precisa. Da confianza a quien tiene dolor y nunca promete lo que decide el dentista.",
    },
    greeting: thanks,
    hours: "practice",
    booking,
    voice: caring,
  },
  {
    id: "medical",
    title: { en: "Medical practice", es: "Consultorio médico" },
    signs: {
      3: "physician|medical clinic|medical center|family medicine|internal medicine|primary care|urgent care|pediatric|pediatrician|dermatology|dermatologist|cardiology|gynecology|obstetric|obgyn|ob gyn|women health|walk in clinic|acupuncture|acupuncturist|acupuntura|medico|medica|clinica medica|centro medico|consultorio medico|medicina familiar|pediatra|pediatria|dermatologia|ginecologia|health center|centro de salud",
      2: "medical|medicine|clinic|doctor|clinica|medicina|family practice|health clinic",
      1: "md|health|healthcare|patient|salud|paciente|dr|consultorio|wellness|hospital",
    },
    schemaTypes: [
      "Physician",
      "MedicalClinic",
      "MedicalBusiness",
      "MedicalOrganization",
      "Hospital",
      "Dermatology",
      "Pediatric",
      "Gynecologic",
      "PrimaryCare",
      "FamilyPractice",
    ],
    services: [
      offer("Office visit", "Consulta general", 20, 5),
      offer("New patient visit", "Primera consulta", 40, 5),
      offer("Annual physical", "Chequeo anual", 40, 5),
      offer("Vaccination", "Vacuna", 15),
      offer("Blood test", "Análisis de sangre", 15),
      offer("Follow-up", "Seguimiento", 15, 5),
    ],
    persona: {
      en: "Calm, kind and discreet. Gives no medical advice, and never asks for more than the visit needs.",
      es: "Tranquila, amable y discreta. No da consejos médicos ni pregunta más de lo que la consulta necesita.",
    },
    greeting: courteous,
    hours: "practice",
    booking,
    voice: caring,
  },
  {
    id: "optometry",
    title: { en: "Eye care", es: "Óptica y cuidado de la vista" },
    signs: {
      3: "optometry|optometrist|optometric|optician|optical|ophthalmology|eye care|eyecare|eye doctor|eye exam|eye clinic|eye center|optica|optometria|optometrista|oftalmologia|oftalmologo|examen de la vista",
      2: "eyeglass|eyewear|contact lenses|vision|lentes de contacto|eyeglasses|vista",
      1: "lenses|frames|lens|lentes|anteojo|eye|ojo",
    },
    schemaTypes: ["Optician", "Optometric"],
    services: [
      offer("Eye exam", "Examen de la vista", 30, 10),
      offer("Contact lens fitting", "Adaptación de lentes de contacto", 30, 10),
      offer("Glasses pickup", "Entrega de lentes", 15),
      offer("Glasses adjustment", "Ajuste de armazón", 15),
    ],
    persona: {
      en: "Friendly, clear and patient. Describes no remedy for the eyes: that is for the optometrist.",
      es: "Cordial, clara y paciente. No recomienda remedios para los ojos: eso le toca al optometrista.",
    },
    greeting: thanks,
    hours: "shop",
    booking,
    voice: caring,
  },
  {
    id: "veterinary",
    title: { en: "Veterinary clinic", es: "Clínica veterinaria" },
    signs: {
      3: "veterinary|veterinarian|vet|animal hospital|animal clinic|pet hospital|pet clinic|animal medical|veterinaria|veterinario|clinica veterinaria|hospital de mascotas",
      2: "spay|neuter|paw|mascota|esterilizacion",
      1: "pet|animal|dog|cat|perro|gato|kennel",
    },
    schemaTypes: ["VeterinaryCare"],
    services: [
      offer("Wellness exam", "Chequeo general", 30, 10),
      offer("Vaccination", "Vacunas", 20),
      offer("Sick visit", "Consulta por enfermedad", 30, 10),
      offer("Nail trim", "Corte de uñas", 15),
      offer("Dental cleaning", "Limpieza dental", 60, 15),
      offer("Spay or neuter consultation", "Consulta de esterilización", 20),
    ],
    persona: {
      en: "Gentle and practical. Asks after the pet by name where it is told, and never says what ails it.",
      es: "Cariñosa y práctica. Llama a la mascota por su nombre si se lo dicen y nunca dice qué tiene.",
    },
    greeting: {
      en: "Thanks for calling {name}. How can I help you and your pet?",
      es: "Gracias por llamar a {name}. ¿En qué les puedo ayudar a usted y a su mascota?",
    },
    hours: "practice",
    booking: { ...booking, leadMinutes: 60 },
    voice: caring,
  },
];
