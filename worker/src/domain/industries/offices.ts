import { courteous, thanks } from "./greetings.ts";
import { offer, type Industry } from "./industry.ts";
import { formal, plain } from "./voice-traits.ts";

const booking = { leadMinutes: 240, horizonDays: 60, slotStepMinutes: 30, capacity: 1 };

/** Those who advise and represent. */
export const offices: readonly Industry[] = [
  {
    id: "legal",
    title: { en: "Law office", es: "Bufete de abogados" },
    signs: {
      3: "law|lawyer|attorney|law firm|law office|legal|abogado|abogada|bufete|despacho juridico|personal injury|estate planning|immigration law|notary|notaria|notario|tax law|family law|real estate law|legal service|servicio legal|derecho|divorce|immigration attorney",
      2: "litigation|esq|esquire|counsel|paralegal|juridico|juridica|bankruptcy|probate|immigration|inmigracion|divorcio",
      1: "associate|asociado|llp|pllc|case|court|injury|accident|defense|defensa|trial|justice|caso",
    },
    schemaTypes: ["LegalService", "Attorney", "Notary"],
    services: [
      offer("Consultation", "Consulta inicial", 30, 15),
      offer("Case review", "Revisión de caso", 60, 15),
      offer("Will signing", "Firma de testamento", 60, 15),
      offer("Document review", "Revisión de documentos", 45, 15),
      offer("Follow-up call", "Llamada de seguimiento", 15),
    ],
    persona: {
      en: "Composed, courteous and discreet. Gives no legal advice, and takes down a matter in the caller's own words.",
      es: "Serena, cortés y discreta. No da consejos legales y anota el asunto con las palabras de quien llama.",
    },
    greeting: courteous,
    hours: "office",
    booking,
    voice: formal,
  },
  {
    id: "accounting",
    title: { en: "Accounting and tax", es: "Contabilidad e impuestos" },
    signs: {
      3: "accounting|accountant|cpa|bookkeeping|bookkeeper|tax|tax service|tax preparation|income tax|contador|contadora|contabilidad|contable|impuesto|payroll|tax return|declaracion de impuesto",
      2: "irs|itin|audit|nomina|ledger",
      1: "financial|finance|associate|llp|advisory|business|asesoria",
    },
    schemaTypes: ["AccountingService", "FinancialService"],
    services: [
      offer("Tax preparation", "Declaración de impuestos", 60, 15),
      offer("Business tax return", "Impuestos de negocio", 90, 15),
      offer("Consultation", "Asesoría", 30, 15),
      offer("Bookkeeping", "Contabilidad", 60),
      offer("Payroll setup", "Nómina", 45),
    ],
    persona: {
      en: "Precise, patient and discreet. Never says what somebody owes or will get back.",
      es: "Precisa, paciente y discreta. Nunca dice cuánto debe o cuánto le devuelven a alguien.",
    },
    greeting: courteous,
    hours: "office",
    booking,
    voice: formal,
  },
  {
    id: "real-estate",
    title: { en: "Real estate agency", es: "Inmobiliaria" },
    signs: {
      3: "real estate|realtor|realty|inmobiliaria|bienes raices|real estate agent|agente inmobiliario|home buyer|estate agent|mls|open house",
      2: "listing|homes for sale|casas en venta|broker|brokerage",
      1: "property|properties|home|house|propiedad|casa|group",
    },
    schemaTypes: ["RealEstateAgent"],
    services: [
      offer("Showing", "Visita a la propiedad", 30, 30),
      offer("Buyer consultation", "Consulta para compradores", 45, 15),
      offer("Seller consultation", "Consulta para vendedores", 45, 15),
      offer("Home valuation", "Valuación de casa", 60, 30),
    ],
    persona: {
      en: "Energetic and courteous. Notes which property somebody means, and states no price it has not been told.",
      es: "Con energía y cortesía. Anota de qué propiedad se trata y no dice precios que no le hayan dado.",
    },
    greeting: thanks,
    hours: "shop",
    booking: { ...booking, leadMinutes: 120 },
    voice: { ...formal, descriptives: ["confident", "professional", "upbeat", "warm"] },
  },
  {
    id: "property",
    title: { en: "Property management", es: "Administración de propiedades" },
    signs: {
      3: "property management|property manager|apartment|apartments|leasing office|administracion de propiedad|apartamento|departamentos en renta|tenant portal|hoa",
      2: "leasing|landlord|tenant|inquilino|rental|renta|condominium|resident",
      1: "property|properties|rent|lease|propiedad",
    },
    schemaTypes: ["ApartmentComplex", "PropertyManagement"],
    services: [
      offer("Apartment viewing", "Visita al apartamento", 30, 15),
      offer("Maintenance visit", "Visita de mantenimiento", 60, 30),
      offer("Lease signing", "Firma de contrato", 45, 15),
      offer("Move-in inspection", "Inspección de entrada", 30, 15),
    ],
    persona: {
      en: "Patient and even. Takes down unit and trouble exactly, and promises no date for a repair.",
      es: "Paciente y serena. Anota con exactitud la unidad y el problema y no promete fecha de reparación.",
    },
    greeting: thanks,
    hours: "office",
    booking: { ...booking, leadMinutes: 120 },
    voice: plain,
  },
];
