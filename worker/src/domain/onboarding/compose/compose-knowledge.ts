import { type Fact, fact } from "../../../contract/agent-config.ts";
import type { PostalAddress, ProfilePayload, QuestionAnswered, SignalPayload } from "../../../contract/onboarding.ts";
import { type Language, languageOf } from "../../conversation/language.ts";
import { termsOf } from "../../receptionist/answers/terms.ts";
import { spokenPhone } from "../../receptionist/say/spoken-phone.ts";
import { slugIds } from "./slug-ids.ts";

/** As many as a configuration may hold. */
const most = 500;

interface Derived {
  /** What it is about, as `termsOf` names it: left out where the business's own answers say just that. */
  about: string;
  question: Record<Language, string>;
  answer: Record<Language, string>;
}

/**
 * What the receptionist can answer: the questions the website or the owner answers, and where the business is and how else
 * it is reached.
 */
export function composeKnowledge(profile: ProfilePayload, signal: SignalPayload): Fact[] {
  const language = languageOf({ language: profile.language.value });
  const id = slugIds("fct");
  const asked = new Set<string>();
  const add = ({ question, answer }: QuestionAnswered, source: Fact["source"]): Fact[] => {
    const key = question.trim().toLowerCase();
    if (asked.has(key)) return [];
    asked.add(key);
    const known = fact.safeParse({ id: id(question.trim()), question, answer, source });
    return known.success ? [known.data] : [];
  };
  const own = profile.faq.flatMap(({ value, method }) => add(value, method === "owner" ? "owner" : "website"));
  const derived = derivedFacts(profile, signal)
    .filter(({ about, question }) => {
      const terms = new Set(termsOf(question[language], language));
      const asks = own.map((each) => termsOf(each.question, language));
      return !asks.some((said) => said.includes(about) && said.every((term) => terms.has(term)));
    })
    .flatMap(({ question, answer }) => add({ question: question[language], answer: answer[language] }, "website"));
  return [...derived, ...own].slice(0, most);
}

function derivedFacts({ address, phone, email }: ProfilePayload, { websiteUrl, reachable }: SignalPayload): Derived[] {
  const facts: (Derived | null)[] = [
    located(address?.value ?? null),
    phone && {
      about: "phone",
      question: { en: "What is your phone number?", es: "¿Cuál es su número de teléfono?" },
      answer: both(spokenPhone(phone.value, "sms"), "You can reach us at", "Nos puede llamar al"),
    },
    email && {
      about: "email",
      question: { en: "What is your email address?", es: "¿Cuál es su correo electrónico?" },
      answer: both(email.value, "You can write to us at", "Nos puede escribir a"),
    },
    websiteUrl !== null && reachable === true
      ? {
          about: "website",
          question: { en: "What is your website?", es: "¿Cuál es su página web?" },
          answer: both(hostOf(websiteUrl), "Our website is", "Nuestra página web es"),
        }
      : null,
  ];
  return facts.filter((each) => each !== null);
}

const both = (value: string, en: string, es: string): Record<Language, string> => ({
  en: `${en} ${value}.`,
  es: `${es} ${value}.`,
});

/** As somebody says it: street and town, without the postal code. */
function located(address: PostalAddress | null): Derived | null {
  if (address === null || address.street === null) return null;
  const place = [address.street, address.city, (address.region ?? "").length > 2 ? address.region : null]
    .filter((part) => part !== null && part.trim() !== "")
    .join(", ");
  return {
    about: "address",
    question: { en: "Where are you located?", es: "¿Dónde están ubicados?" },
    answer: both(place, "We are at", "Estamos en"),
  };
}

const hostOf = (url: string): string => (URL.parse(url)?.hostname ?? url).replace(/^www\./, "");
