import type { Found, OfferedService, QuestionAnswered } from "../../../../contract/onboarding.ts";
import { type Offer, offerKey } from "./offer.ts";

/** More than this is a catalogue, and no caller is read it. */
const MOST_SERVICES = 60;

/** Offers of all pages as services, each once: the price that visitors read goes before that of structured data. */
export function chooseOffers(offers: readonly Offer[]): Found<OfferedService>[] {
  const groups = Map.groupBy(offers, ({ name }) => offerKey(name));
  const services = [...groups].flatMap(([key, group]): Found<OfferedService>[] => {
    const [first] = group;
    if (first === undefined || key === "") return [];
    const shown = group.find(
      ({ method, priceCents, priceWords }) => method === "text" && (priceCents !== null || priceWords !== null),
    );
    const best = shown ?? group.find(({ priceCents }) => priceCents !== null) ?? first;
    const prices = new Set(group.flatMap(({ priceCents }) => (priceCents === null ? [] : [priceCents])));
    const sources = new Set(group.map(({ method }) => method)).size;
    return [
      {
        value: {
          name: best.name,
          durationMinutes:
            best.durationMinutes ??
            group.find(({ durationMinutes }) => durationMinutes !== null)?.durationMinutes ??
            null,
          priceCents: best.priceCents,
        },
        method: best.method,
        sourceUrl: best.url,
        confidence: prices.size > 1 ? 0.6 : Math.min(0.97, best.confidence + (sources > 1 ? 0.05 : 0)),
      },
    ];
  });
  return services.slice(0, MOST_SERVICES);
}

/** Prices that are no single figure, as answers: a receptionist may say "from $95", but not promise it. */
export function priceAnswers(offers: readonly Offer[], spanish: boolean): Found<QuestionAnswered>[] {
  const open = new Map(
    offers.filter(({ priceWords }) => priceWords !== null).map((offer) => [offerKey(offer.name), offer]),
  );
  return [...open.values()].slice(0, 40).map(({ name, priceWords, url, method, confidence }) => ({
    value: { question: spanish ? `¿Cuánto cuesta ${name}?` : `How much is ${name}?`, answer: `${name}: ${priceWords}` },
    method,
    sourceUrl: url,
    confidence,
  }));
}
