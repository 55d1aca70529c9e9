/** Every industry's id, with the other names it is known by. */
const names: Readonly<Record<string, string>> = {
  dental: "dentist dentistry dentists orthodontics orthodontist",
  medical: "clinic doctor doctors healthcare physician medicine",
  physio: "physiotherapy physiotherapist physical-therapy",
  chiropractic: "chiropractor",
  optometry: "optometrist optician eye-care",
  veterinary: "vet veterinarian animal-hospital",
  salon: "salon-spa beauty beauty-salon hair hair-salon hairdresser nails nail-salon",
  barber: "barbershop barber-shop",
  spa: "massage med-spa medspa day-spa",
  tattoo: "tattoo-studio piercing",
  grooming: "pet-grooming groomer dog-grooming",
  legal: "law lawyer lawyers attorney law-firm",
  accounting: "accountant accountants bookkeeping tax cpa",
  "real-estate": "realtor realty estate-agent",
  property: "property-management",
  photography: "photographer",
  tutoring: "tutor education",
  plumbing: "plumber plumbing-hvac home-services",
  hvac: "heating cooling air-conditioning",
  electrical: "electrician electric",
  cleaning: "cleaner cleaners maid-service janitorial",
  "pest-control": "pest exterminator",
  locksmith: "locksmiths",
  auto: "automotive auto-repair garage mechanic car-repair",
  restaurant: "restaurants cafe bar bistro",
  fitness: "gym yoga pilates personal-training",
  general: "other business",
};

const ids = new Map(
  Object.entries(names).flatMap(([id, others]) => [id, ...others.split(" ")].map((name) => [name, id] as const)),
);

/** The id of the industry known by this name, or null where none is. */
export const industryId = (name: string): string | null =>
  ids.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-"),
  ) ?? null;
