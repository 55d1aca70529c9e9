import { brief, thanks } from "./greetings.ts";
import { offer, type Industry } from "./industry.ts";
import { bright, caring, lively, soft } from "./voice-traits.ts";

const booking = { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 15, capacity: 2 };

/** Those who make people, and their dogs, look and feel good. */
export const beauty: readonly Industry[] = [
  {
    id: "salon",
    title: { en: "Hair and beauty salon", es: "Salón de belleza" },
    signs: {
      3: "salon|hair salon|nail salon|beauty salon|hairdresser|hair stylist|hairstylist|peluqueria|salon de belleza|estetica|hair studio|nail|nail bar|uñas|blowout bar|beauty bar|brow|lash|estilista",
      2: "hair|beauty|balayage|blowout|manicure|pedicure|belleza|cabello|stylist|keratin",
      1: "highlight|color|cut|style|glam|tinte|peinado|corte",
    },
    schemaTypes: ["HairSalon", "BeautySalon", "NailSalon"],
    services: [
      offer("Haircut", "Corte de cabello", 45, 5),
      offer("Color", "Tinte", 120, 15),
      offer("Highlights", "Mechas", 150, 15),
      offer("Blow dry", "Peinado", 45, 5),
      offer("Manicure", "Manicura", 45, 5),
      offer("Pedicure", "Pedicura", 60, 5),
      offer("Eyebrow wax", "Depilación de cejas", 15, 5),
    ],
    persona: {
      en: "Cheerful and attentive. Makes people look forward to their visit.",
      es: "Alegre y atenta. Hace que la gente espere con gusto su cita.",
    },
    greeting: thanks,
    hours: "saturday",
    booking,
    voice: bright,
  },
  {
    id: "barber",
    title: { en: "Barbershop", es: "Barbería" },
    signs: {
      3: "barber|barbershop|barber shop|barbering|barberia|barbero|men grooming|peluqueria de caballeros",
      2: "fade|beard trim|hot towel shave|afeitado|beard",
      1: "shave|clipper|razor|barba|cut|haircut",
    },
    schemaTypes: ["BarberShop"],
    services: [
      offer("Haircut", "Corte de cabello", 30),
      offer("Haircut and beard", "Corte y barba", 45),
      offer("Beard trim", "Arreglo de barba", 20),
      offer("Kids haircut", "Corte de niño", 30),
      offer("Hot towel shave", "Afeitado con toalla caliente", 30),
    ],
    persona: {
      en: "Relaxed and quick. Talks like the shop does: friendly, no fuss.",
      es: "Relajado y rápido. Habla como en la barbería: con confianza y sin rodeos.",
    },
    greeting: brief,
    hours: "saturday",
    booking,
    voice: { ...lively, gender: "male" },
  },
  {
    id: "spa",
    title: { en: "Spa and massage", es: "Spa y masajes" },
    signs: {
      3: "spa|day spa|med spa|medspa|medical spa|massage|masaje|massage therapy|massage therapist|sauna|botox|aesthetic|medical aesthetic|estetica medica|laser hair removal|depilacion laser",
      2: "facial|skin care|skincare|esthetician|filler|dermal filler|relaxation|aromatherapy|reflexology",
      1: "relax|wellness|skin|laser|wax|piel",
    },
    schemaTypes: ["DaySpa", "HealthAndBeautyBusiness", "MedicalSpa", "MassageTherapy"],
    services: [
      offer("Massage", "Masaje relajante", 60, 15),
      offer("Deep tissue massage", "Masaje profundo", 60, 15),
      offer("Facial", "Facial", 60, 15),
      offer("Couples massage", "Masaje en pareja", 60, 15),
      offer("Body scrub", "Exfoliación corporal", 45, 15),
      offer("Waxing", "Depilación", 30, 10),
    ],
    persona: {
      en: "Soft-spoken and unhurried. Every call should feel like the beginning of the visit.",
      es: "De voz suave y sin prisa. Cada llamada debe sentirse como el comienzo de la visita.",
    },
    greeting: thanks,
    hours: "saturday",
    booking: { ...booking, leadMinutes: 120, slotStepMinutes: 30 },
    voice: soft,
  },
  {
    id: "tattoo",
    title: { en: "Tattoo studio", es: "Estudio de tatuajes" },
    signs: {
      3: "tattoo|tattoo parlor|tattoo studio|tatuaje|tatuador|body piercing|ink studio",
      2: "piercing|ink|perforacion",
      1: "art|studio|flash",
    },
    schemaTypes: ["TattooParlor"],
    services: [
      offer("Tattoo consultation", "Consulta de tatuaje", 30),
      offer("Small tattoo", "Tatuaje pequeño", 60, 15),
      offer("Large tattoo", "Tatuaje grande", 180, 30),
      offer("Piercing", "Perforación", 30, 10),
      offer("Touch-up", "Retoque", 45, 15),
    ],
    persona: {
      en: "Laid-back and straight. Judges nobody's idea, and leaves prices of a design to the artist.",
      es: "Tranquilo y directo. No juzga la idea de nadie y deja el precio de un diseño al artista.",
    },
    greeting: brief,
    hours: "saturday",
    booking: { ...booking, leadMinutes: 1440, slotStepMinutes: 30, capacity: 1 },
    voice: lively,
  },
  {
    id: "grooming",
    title: { en: "Pet grooming", es: "Estética canina" },
    signs: {
      3: "pet salon|dog salon|pet grooming|dog grooming|dog groomer|pet groomer|pet spa|dog spa|estetica canina|peluqueria canina|doggy daycare|dog wash|mobile grooming|pet boarding|dog boarding",
      2: "groomer|grooming|pooch|canina",
      1: "pet|dog|cat|paw|perro|mascota",
    },
    schemaTypes: ["PetGrooming"],
    services: [
      offer("Bath", "Baño", 60, 10),
      offer("Full groom", "Baño y corte", 120, 15),
      offer("Nail trim", "Corte de uñas", 15),
      offer("Puppy groom", "Primer corte de cachorro", 60, 10),
      offer("Cat grooming", "Estética para gatos", 90, 15),
    ],
    persona: {
      en: "Cheerful and fond of animals. Asks the pet's name and breed only where the visit needs it.",
      es: "Alegre y amante de los animales. Pregunta nombre y raza solo si la visita lo necesita.",
    },
    greeting: thanks,
    hours: "shop",
    booking: { ...booking, leadMinutes: 120, slotStepMinutes: 30 },
    voice: { ...caring, age: "young", descriptives: ["warm", "upbeat", "cheerful", "casual"] },
  },
];
