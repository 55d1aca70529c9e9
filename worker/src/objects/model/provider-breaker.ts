import { admitTo, type Asked, type Breaker, closedBreaker, learnFrom } from "../../domain/conversation/breaker.ts";

/** One breaker for each provider, by its address, for everything that runs in this isolate. */
const breakers = new Map<string, Breaker>();

/** Whether a provider may be asked now; whoever is told so must say how it went. @param now integer ms */
export function mayAsk(provider: string, now: number): boolean {
  const next = admitTo(breakers.get(provider) ?? closedBreaker, now);
  if (next !== null) breakers.set(provider, next);
  return next !== null;
}

/** How a question to a provider went. @param now integer ms */
export function learnHow(provider: string, asked: Asked, now: number): void {
  breakers.set(provider, learnFrom(breakers.get(provider) ?? closedBreaker, asked, now));
}
