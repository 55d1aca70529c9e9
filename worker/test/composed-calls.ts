/** What callers of a business say, whose owner has told us nothing but its name. */
export interface TradeCalls {
  business: string;
  industry: string;
  /** How callers ask for a service, and its id. */
  books: readonly (readonly [says: string, serviceId: string])[];
  /** Of the questions such a business is asked most, two it has no answer to yet. */
  asks: readonly string[];
}

export const englishCalls: readonly TradeCalls[] = [
  {
    business: "Bright Smile Dental",
    industry: "dental",
    books: [
      ["i need a teeth cleaning", "svc_cleaning"],
      ["can i get a checkup", "svc_exam"],
      ["i'm a new patient and i'd like to be seen", "svc_new-patient-exam"],
      ["i think i have a cavity and need a filling", "svc_filling"],
      ["i want to get my teeth whitened", "svc_whitening"],
      ["my crown came off, i need a crown", "svc_crown"],
    ],
    asks: ["do you take delta dental", "do you offer payment plans"],
  },
  {
    business: "Harbor Family Medicine",
    industry: "medical",
    books: [
      ["i need an annual physical", "svc_annual-physical"],
      ["i'd like to get a flu shot", "svc_vaccination"],
      ["my doctor wants me to get a blood test", "svc_blood-test"],
      ["i need a follow up", "svc_follow-up"],
      ["i'm a new patient and want to come in", "svc_new-patient-visit"],
    ],
    asks: ["how do i get a prescription refill", "do you take medicare"],
  },
  {
    business: "Clear View Eye Care",
    industry: "optometry",
    books: [
      ["i need an eye exam", "svc_eye-exam"],
      ["i'd like a contact lens fitting", "svc_contact-lens-fitting"],
      ["i want to pick up my glasses", "svc_glasses-pickup"],
    ],
    asks: ["which vision insurance do you take", "do you see children"],
  },
  {
    business: "Happy Paws Animal Hospital",
    industry: "veterinary",
    books: [
      ["my dog needs his shots", "svc_vaccination"],
      ["i'd like a wellness exam for my cat", "svc_wellness-exam"],
      ["can i get a nail trim for my dog", "svc_nail-trim"],
      ["my cat is sick, i'd like a sick visit", "svc_sick-visit"],
    ],
    asks: ["do you board pets", "do you take pet insurance"],
  },
  {
    business: "Peak Physical Therapy",
    industry: "physio",
    books: [
      ["i'd like to book an initial evaluation", "svc_initial-evaluation"],
      ["i need physical therapy", "svc_physical-therapy"],
      ["can i get a sports massage", "svc_sports-massage"],
    ],
    asks: ["do i need a referral", "which insurance do you take"],
  },
  {
    business: "Align Chiropractic",
    industry: "chiropractic",
    books: [
      ["i need an adjustment", "svc_adjustment"],
      ["i'm a new patient, i'd like to come in", "svc_new-patient-exam"],
      ["can i book a massage", "svc_massage-therapy"],
    ],
    asks: ["do you take insurance", "does it hurt"],
  },
  {
    business: "Iron Temple Gym",
    industry: "fitness",
    books: [
      ["i'd like to try a class", "svc_trial-class"],
      ["can i book personal training", "svc_personal-training"],
      ["i'd like a tour", "svc_tour"],
    ],
    asks: ["how much is a membership", "are there showers"],
  },
  {
    business: "Luna Hair",
    industry: "salon",
    books: [
      ["i need a haircut", "svc_haircut"],
      ["i want to get my hair colored", "svc_color"],
      ["can i come in for highlights", "svc_highlights"],
      ["can i get my nails done, a manicure", "svc_manicure"],
      ["i'd like a blowout", "svc_blow-dry"],
      ["i need my eyebrows waxed", "svc_eyebrow-wax"],
    ],
    asks: ["do i need a patch test", "do you sell gift cards"],
  },
  {
    business: "Fade Factory Barbershop",
    industry: "barber",
    books: [
      ["i need a haircut", "svc_haircut"],
      ["just a beard trim", "svc_beard-trim"],
      ["haircut and beard please", "svc_haircut-and-beard"],
      ["a haircut for my kid", "svc_kids-haircut"],
      ["i'd like a shave", "svc_hot-towel-shave"],
    ],
    asks: ["do you take walk-ins", "how long is the wait"],
  },
  {
    business: "Serenity Day Spa",
    industry: "spa",
    books: [
      ["i'd like a massage", "svc_massage"],
      ["can i book a deep tissue massage", "svc_deep-tissue-massage"],
      ["i want a facial", "svc_facial"],
      ["we'd like a couples massage", "svc_couples-massage"],
    ],
    asks: ["do you sell gift cards", "is tipping included"],
  },
  {
    business: "Black Rose Tattoo",
    industry: "tattoo",
    books: [
      ["i'd like a tattoo consultation", "svc_tattoo-consultation"],
      ["i want a small tattoo", "svc_small-tattoo"],
      ["i want to get a piercing", "svc_piercing"],
      ["i need a touch up", "svc_touch-up"],
    ],
    asks: ["how old do i have to be", "how much is the deposit"],
  },
  {
    business: "Pampered Pooch Dog Grooming",
    industry: "grooming",
    books: [
      ["my dog needs a bath", "svc_bath"],
      ["i'd like a full groom", "svc_full-groom"],
      ["he needs his nails trimmed, a nail trim", "svc_nail-trim"],
    ],
    asks: ["which shots does my dog need", "do you groom cats"],
  },
  {
    business: "Harris & Cole, Attorneys at Law",
    industry: "legal",
    books: [
      ["i'd like a consultation", "svc_consultation"],
      ["i need someone to review a document", "svc_document-review"],
      ["i want to come in and sign my will", "svc_will-signing"],
    ],
    asks: ["what kind of cases do you take", "can we meet by video"],
  },
  {
    business: "Nguyen Tax & Bookkeeping",
    industry: "accounting",
    books: [
      ["i need my taxes done", "svc_tax-preparation"],
      ["i'd like to book a consultation", "svc_consultation"],
      ["i need help with bookkeeping", "svc_bookkeeping"],
    ],
    asks: ["when will i get my refund", "what should i bring"],
  },
  {
    business: "Coastal Realty Group",
    industry: "real-estate",
    books: [
      ["i'd like to book a showing", "svc_showing"],
      ["i want to schedule a home valuation", "svc_home-valuation"],
    ],
    asks: ["is this house still available", "what is your commission"],
  },
  {
    business: "Oakwood Property Management",
    industry: "property",
    books: [
      ["i'd like to see an apartment, an apartment viewing", "svc_apartment-viewing"],
      ["i need a maintenance visit", "svc_maintenance-visit"],
    ],
    asks: ["are pets allowed", "how do i pay my rent"],
  },
  {
    business: "Rapid Plumbing",
    industry: "plumbing",
    books: [
      ["my drain is clogged and i need it cleaned", "svc_drain-cleaning"],
      ["i have a leaky faucet i need fixed", "svc_leak-repair"],
      ["my toilet is broken and i need it fixed", "svc_toilet-repair"],
      ["i need a new water heater installed", "svc_water-heater-installation"],
      ["i'd like an estimate", "svc_estimate"],
      ["i'd like to schedule a service call", "svc_service-call"],
    ],
    asks: ["which area do you serve", "are you licensed and insured"],
  },
  {
    business: "Comfort Air Heating and Cooling",
    industry: "hvac",
    books: [
      ["my ac is broken and i need it fixed", "svc_ac-repair"],
      ["my furnace needs repair", "svc_furnace-repair"],
      ["i'd like a tune up", "svc_tune-up"],
      ["i'd like an estimate", "svc_estimate"],
    ],
    asks: ["do you offer financing", "which brands do you work on"],
  },
  {
    business: "Sparks Electric",
    industry: "electrical",
    books: [
      ["an outlet isn't working and i need it repaired", "svc_outlet-repair"],
      ["i need a panel upgrade", "svc_panel-upgrade"],
      ["i want an ev charger installed", "svc_ev-charger-installation"],
    ],
    asks: ["are you licensed and insured", "do you pull permits"],
  },
  {
    business: "Merry Maids",
    industry: "cleaning",
    books: [
      ["i'd like a deep cleaning", "svc_deep-cleaning"],
      ["i need a move out cleaning", "svc_move-out-cleaning"],
      ["i need my carpets cleaned", "svc_carpet-cleaning"],
      ["just a standard cleaning", "svc_standard-cleaning"],
    ],
    asks: ["do you bring your own supplies", "do i have to be home"],
  },
  {
    business: "Shield Pest Control",
    industry: "pest-control",
    books: [
      ["i need a termite inspection", "svc_termite-inspection"],
      ["we have bed bugs and need a treatment", "svc_bed-bug-treatment"],
      ["i'd like a general inspection", "svc_inspection"],
    ],
    asks: ["is it safe for pets", "is there a guarantee"],
  },
  {
    business: "A1 Locksmith",
    industry: "locksmith",
    books: [
      ["i need my locks changed", "svc_lock-change"],
      ["i want to rekey my house", "svc_rekey"],
      ["i need a car key made", "svc_car-key"],
    ],
    asks: ["how much is a lockout", "do i need to show identification"],
  },
  {
    business: "Mario's Pizzeria",
    industry: "restaurant",
    books: [
      ["i'd like to reserve a table", "svc_table-reservation"],
      ["i'd like to book a private event", "svc_private-event"],
    ],
    asks: ["do you have gluten free dishes", "is there outdoor seating"],
  },
  {
    business: "Golden Hour Photography",
    industry: "photography",
    books: [
      ["i'd like a family session", "svc_family-session"],
      ["i need a headshot", "svc_headshots"],
      ["i'd like to book a portrait session", "svc_portrait-session"],
    ],
    asks: ["when do i get the pictures", "do you travel"],
  },
  {
    business: "Bright Minds Tutoring",
    industry: "tutoring",
    books: [
      ["i'd like a trial lesson for my daughter", "svc_trial-lesson"],
      ["can i book an assessment", "svc_assessment"],
      ["i'd like a private lesson", "svc_private-lesson"],
    ],
    asks: ["which subjects do you teach", "which ages do you teach"],
  },
  {
    business: "Delgado Auto",
    industry: "auto",
    books: [
      ["i need an oil change", "svc_oil-change"],
      ["my brakes are squeaking, can you look at the brakes", "svc_brake-inspection"],
      ["i need my tires rotated", "svc_tire-rotation"],
      ["i need a state inspection", "svc_state-inspection"],
      ["i'd like a tune up", "svc_tune-up"],
    ],
    asks: ["do you tow", "do you have loaner cars"],
  },
  {
    business: "Acme",
    industry: "general",
    books: [["i'd like an appointment", "svc_appointment"]],
    asks: ["how can i pay", "is there parking"],
  },
];

export const spanishCalls: readonly TradeCalls[] = [
  {
    business: "Clínica Dental Sonrisas",
    industry: "dental",
    books: [
      ["quiero una limpieza", "svc_limpieza-dental"],
      ["necesito que me revisen, una revisión", "svc_revision"],
      ["quiero un blanqueamiento", "svc_blanqueamiento"],
      ["necesito un empaste", "svc_empaste"],
    ],
    asks: ["qué seguros aceptan", "tienen planes de pago"],
  },
  {
    business: "Peluquería Rosy",
    industry: "salon",
    books: [
      ["quiero cortarme el pelo", "svc_corte-de-cabello"],
      ["quiero un tinte", "svc_tinte"],
      ["quisiera hacerme la manicura", "svc_manicura"],
    ],
    asks: ["venden tarjetas de regalo", "atienden sin cita"],
  },
  {
    business: "Herrera Abogados",
    industry: "legal",
    books: [
      ["necesito una consulta", "svc_consulta-inicial"],
      ["quiero que revisen unos documentos", "svc_revision-de-documentos"],
    ],
    asks: ["qué tipo de casos llevan", "puede ser por video"],
  },
  {
    business: "Plomería Gómez",
    industry: "plumbing",
    books: [
      ["tengo una fuga y necesito que la reparen", "svc_reparacion-de-fuga"],
      ["quiero un presupuesto", "svc_presupuesto"],
      ["necesito instalar un calentador", "svc_instalacion-de-calentador"],
    ],
    asks: ["a qué zonas van", "tienen licencia"],
  },
  {
    business: "Taller Mecánico Los Primos",
    industry: "auto",
    books: [
      ["necesito un cambio de aceite", "svc_cambio-de-aceite"],
      ["quiero que me revisen los frenos", "svc_revision-de-frenos"],
      ["rotación de llantas por favor", "svc_rotacion-de-llantas"],
    ],
    asks: ["tienen grúa", "prestan carro"],
  },
  {
    business: "Clínica Veterinaria Mascotas",
    industry: "veterinary",
    books: [
      ["quiero vacunar a mi perro", "svc_vacunas"],
      ["un corte de uñas para mi gato", "svc_corte-de-unas"],
    ],
    asks: ["aceptan seguro de mascotas", "atienden emergencias"],
  },
  {
    business: "Servicios de Limpieza Ana",
    industry: "cleaning",
    books: [
      ["quiero una limpieza profunda", "svc_limpieza-profunda"],
      ["necesito limpieza de alfombras", "svc_limpieza-de-alfombras"],
    ],
    asks: ["traen sus propios productos", "tengo que estar en casa"],
  },
];
