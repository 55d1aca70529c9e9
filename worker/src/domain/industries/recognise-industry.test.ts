import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { industries } from "./catalogue.ts";
import { recogniseIndustry } from "./recognise-industry.ts";

const idOf = (text: string, types: string[] = []) => recogniseIndustry(text, types)?.id ?? null;

describe("names", () => {
  it.each([
    ["Bright Smile Dental", "dental"],
    ["Smile Studio Orthodontics", "dental"],
    ["Clínica Dental Sonrisas", "dental"],
    ["Dr. Barber, Family Dentistry", "dental"],
    ["Harbor Family Medicine", "medical"],
    ["Centro Médico San José", "medical"],
    ["Northside Pediatrics", "medical"],
    ["Peak Physical Therapy", "physio"],
    ["Fisioterapia Moreno", "physio"],
    ["Align Chiropractic", "chiropractic"],
    ["Clear View Eye Care", "optometry"],
    ["Óptica Visión", "optometry"],
    ["Happy Paws Animal Hospital", "veterinary"],
    ["Clínica Veterinaria Mascotas", "veterinary"],
    ["Luna Hair", "salon"],
    ["Salón de Belleza Rosy", "salon"],
    ["Polished Nails", "salon"],
    ["Uñas Bonitas", "salon"],
    ["Fade Factory Barbershop", "barber"],
    ["Barbería El Abogado", "barber"],
    ["Serenity Day Spa", "spa"],
    ["Glow Med Spa", "spa"],
    ["Masajes Karina", "spa"],
    ["Black Rose Tattoo", "tattoo"],
    ["Pampered Pooch Dog Grooming", "grooming"],
    ["Harris & Cole, Attorneys at Law", "legal"],
    ["Herrera Abogados", "legal"],
    ["Nguyen Tax & Bookkeeping", "accounting"],
    ["Contadores Ruiz", "accounting"],
    ["Coastal Realty Group", "real-estate"],
    ["Inmobiliaria del Sol", "real-estate"],
    ["Oakwood Property Management", "property"],
    ["The Willows Apartments", "property"],
    ["Rapid Plumbing", "plumbing"],
    ["Plomería Gómez", "plumbing"],
    ["Comfort Air Heating and Cooling", "hvac"],
    ["Sparks Electric", "electrical"],
    ["Electricistas Unidos", "electrical"],
    ["Delgado Auto", "auto"],
    ["Gonzalez Tires", "auto"],
    ["Taller Mecánico Los Primos", "auto"],
    ["Main Street Tire & Brake", "auto"],
    ["Mario's Pizzeria", "restaurant"],
    ["Taquería La Paloma", "restaurant"],
    ["Iron Temple Gym", "fitness"],
    ["Sunrise Yoga", "fitness"],
    ["Merry Maids", "cleaning"],
    ["Servicios de Limpieza Ana", "cleaning"],
    ["Shield Pest Control", "pest-control"],
    ["Fumigaciones Ramos", "pest-control"],
    ["A1 Locksmith", "locksmith"],
    ["Golden Hour Photography", "photography"],
    ["Bright Minds Tutoring", "tutoring"],
  ])("%s: %s", (name, id) => expect(idOf(name)).toBe(id));

  it.each([
    ["Barber & Associates Law", "legal"],
    ["Barber & Sons Plumbing", "plumbing"],
    ["Law Office of Maria Barber", "legal"],
    ["Spa Motors", "auto"],
    ["Auto Spa", "auto"],
    ["Pet Salon", "grooming"],
    ["Dental Accounting", "accounting"],
    ["Law Electric", "electrical"],
    ["Cook Family Dentistry", "dental"],
    ["Doctor Plumbing", "plumbing"],
    ["The Car Doctor Auto Repair", "auto"],
    ["Real Estate Law Group", "legal"],
    ["Tax Law Partners", "legal"],
    ["Car Accident Lawyers of Texas", "legal"],
    ["Drain Cleaning Pros", "plumbing"],
    ["Carpet Cleaning Pros", "cleaning"],
    ["Duct Cleaning Pros", "hvac"],
    ["Salon Electricians", "electrical"],
    ["Physical Therapy and Massage Center", "physio"],
    ["Vet Tax Services", "accounting"],
    ["Taller Mecánico El Barbero", "auto"],
    ["Clínica Dental Abogados", "dental"],
    ["Kitchen Plumbing", "plumbing"],
    ["Medical Spa of Miami", "spa"],
    ["Cedar Creek Veterinary Clinic", "veterinary"],
    ["Tiger Karate Academy", "fitness"],
    ["Legal Seafood", "restaurant"],
    ["Wedding Hair Studio", "salon"],
    ["Water Damage Plumbing", "plumbing"],
  ])("%s is %s, whatever else it names", (name, id) => expect(idOf(name)).toBe(id));

  it.each([
    "Garage Door Repair",
    "Auto Insurance of Texas",
    "Pool & Spa Supply",
    "Massage Chair Store",
    "Smith & Jones",
    "Acme",
    "",
    "   ",
    "Oakwood Dry Cleaning",
    "Restaurant Supply Depot",
    "Sunny Roofing",
    "Green Acres Landscaping",
    "Beauty Supply Outlet",
    "Medical Billing Experts",
    "Lawson Brothers",
    "Spartan Storage",
    "1234567890",
    "🎉",
  ])("%s says no trade we know", (name) => expect(idOf(name)).toBeNull());

  it("are known with and without accents, capitals and plurals", () => {
    for (const name of ["clinica dental", "CLÍNICA DENTAL", "Clínicas Dentales", "clínica  dental."])
      expect(idOf(name)).toBe("dental");
    for (const name of ["abogada", "Abogadas", "ABOGADO", "los abogados"]) expect(idOf(name)).toBe("legal");
  });

  it("never by a part of a word", () => {
    for (const name of ["Lawton", "Spanish Moss", "Vettel", "Autonomy", "Gymkhana", "Taxidermy"])
      expect(idOf(name)).toBeNull();
  });
});

describe("types of schema.org", () => {
  it.each([
    ["Dentist", "dental"],
    ["https://schema.org/Dentist", "dental"],
    ["http://schema.org/AutoRepair", "auto"],
    ["schema:HVACBusiness", "hvac"],
    ["hairsalon", "salon"],
  ])("%s: %s", (type, id) => expect(idOf("Acme", [type])).toBe(id));

  it("outweigh one word of the name, and name nothing where they are general", () => {
    expect(idOf("Barber Group", ["Attorney"])).toBe("legal");
    expect(idOf("Acme", ["LocalBusiness", "Organization", "WebSite"])).toBeNull();
  });

  it("every one names one trade only", () => {
    const types = industries.flatMap(({ schemaTypes }) => schemaTypes);
    expect(new Set(types).size).toBe(types.length);
    for (const { id, schemaTypes } of industries)
      for (const type of schemaTypes) expect(recogniseIndustry("", [type])).toMatchObject({ id });
  });
});

describe("pages", () => {
  it("are read below their title", () => {
    const page = [
      "Welcome",
      "Book an appointment online",
      "Cleanings, fillings and crowns for the whole family",
      "We accept most dental insurance",
      "Our dentists",
    ].join("\n");
    expect(idOf(page)).toBe("dental");
  });

  it("say it by their title where the text speaks of much else", () => {
    const page = ["Ridgeway Law | Injury attorneys in Austin", "Hit by a car? Hurt by a dog? A fall in a restaurant?"];
    expect(idOf(page.join("\n"))).toBe("legal");
  });

  it("get surer, never less sure, by another word for the same trade", () => {
    for (const { id, signs } of industries) {
      for (const sign of signs[3]?.split("|") ?? []) {
        const one = recogniseIndustry(`Acme\n${sign}`, []);
        const typed = recogniseIndustry(
          `Acme\n${sign}`,
          industries.find((each) => each.id === id)!.schemaTypes.slice(0, 1),
        );
        expect(typed?.id, sign).toBe(id);
        if (one?.id === id) expect(typed!.confidence).toBeGreaterThanOrEqual(one.confidence);
      }
    }
  });
});

it("takes any text whatever, quickly, and gives a known id with a confidence", () => {
  const known = new Set(industries.map(({ id }) => id));
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.array(fc.string(), { maxLength: 4 }),
      (text, types) => {
        const found = recogniseIndustry(text, types);
        if (found === null) return;
        expect(known).toContain(found.id);
        expect(found.confidence).toBeGreaterThan(0);
        expect(found.confidence).toBeLessThanOrEqual(0.95);
      },
    ),
  );
  const began = performance.now();
  for (const long of ["dental & and ".repeat(20_000), "a".repeat(200_000), "a, ".repeat(60_000), "& ".repeat(90_000)]) {
    recogniseIndustry(long, []);
    recogniseIndustry(`a\n${long}`, []);
  }
  expect(performance.now() - began).toBeLessThan(1500);
});
