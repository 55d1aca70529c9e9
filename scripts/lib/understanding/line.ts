import { z } from "zod";
import type { Heard, HearingContext } from "../../../worker/src/domain/receptionist/understand/heard.ts";

/** One line in: what the caller said, and what it is heard against. */
export const inputLine = z.object({
  says: z.string(),
  before: z.string().nullish(),
  expecting: z
    .enum(["intent", "service", "date", "time", "slot", "name", "phone", "email", "confirm", "message"])
    .nullish(),
  services: z.array(z.string()).nullish(),
  offered: z.number().int().min(1).max(20).nullish(),
  country: z.string().length(2).nullish(),
});

export type InputLine = z.infer<typeof inputLine>;

/** The day and place of a run, and its language where it has only one. */
export type Setting = Pick<HearingContext, "today" | "zone" | "now" | "language">;

/** The context of one line. */
export function contextOf(line: InputLine, setting: Setting): HearingContext {
  const { before, expecting, services, offered, country } = line;
  return {
    ...setting,
    ...(before ? { before } : {}),
    ...(expecting ? { expecting } : {}),
    ...(services ? { services } : {}),
    ...(offered ? { offered } : {}),
    ...(country ? { country } : {}),
  };
}

/**
 * What was heard as one flat object: the fields of `when` beside the others, what was not heard left out. `time` is the
 * clock time said, also where it is a bound ("after four"); `after` or `before` then says which.
 */
export function outputLine(heard: Heard): Record<string, unknown> {
  const { intent, intents, when, choice, services, name, nameSpelled, phone, email, detailsOnly } = heard;
  const { date, time, bound, ...narrowed } = when;
  const line: Record<string, unknown> = {
    intent,
    intents: intents.length > 1 ? intents : undefined,
    date,
    time: time ?? bound,
    ...narrowed,
    choice,
    services: services.length > 0 ? services : undefined,
    name,
    nameSpelled,
    phone,
    email,
    correction: heard.correction || undefined,
    backsOut: heard.backsOut || undefined,
    callerId: heard.callerId || undefined,
    detailsOnly,
  };
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
}
