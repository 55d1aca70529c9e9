import { parseIsoDate } from "./when/calendar.ts";
import { findChoice } from "./choice.ts";
import { findEmail } from "./contact/email.ts";
import { whatWasAsked } from "./expecting.ts";
import type { Heard, HearingContext, When } from "./heard.ts";
import { weigh } from "./purpose/intents.ts";
import { lexiconOf } from "./lexicon/of.ts";
import { findName } from "./contact/names.ts";
import { contentWords, normalise } from "./normalise.ts";
import { findPhone, withoutPhone } from "./contact/phone.ts";
import { purpose } from "./purpose/purpose.ts";
import { findServices } from "./services.ts";
import { findWhen } from "./when/when.ts";

/** Countries that write the month before the day. */
const MONTH_FIRST: ReadonlySet<string> = new Set(["US", "PH", "PR", "GU", "VI", "AS", "MP", "FM", "PW", "MH"]);

/**
 * What the caller means by one utterance. Pure and total: any string gives an answer, the same one every time. Dates
 * are resolved against `context.today` in the business's zone. A bare hour is read the way businesses are open (1-7 in
 * the afternoon, 8-11 in the morning) and marked `ambiguousHour`.
 *
 * `context.today` must be a date (`YYYY-MM-DD`); where it is not, the utterance is read without dates or times.
 */
export function understand(says: string, context: HearingContext): Heard {
  const lexicon = lexiconOf(context.language);
  const utterance = normalise(says, lexicon);
  const country = context.country ?? "US";
  const asked = whatWasAsked(context.before, context.expecting, lexicon);
  const email = findEmail(utterance.raw, asked.expecting === "email", lexicon);
  const phone =
    email === undefined ? findPhone(utterance.raw, asked.expecting === "phone", country, lexicon) : undefined;
  const spoken = phone === undefined ? utterance.spoken : withoutPhone(utterance.spoken, lexicon);
  const choice = findChoice(
    spoken,
    {
      ...(asked.expecting === undefined ? {} : { expecting: asked.expecting }),
      ...(context.offered === undefined ? {} : { offered: context.offered }),
      ...(context.before === undefined ? {} : { before: context.before }),
    },
    lexicon,
  );
  const today = parseIsoDate(context.today);
  const reading =
    today === undefined || email !== undefined
      ? { when: {}, rest: spoken }
      : findWhen(
          spoken,
          {
            today,
            ...now(context.now),
            dayFirst: !MONTH_FIRST.has(country.toUpperCase()),
            askedWhen: asked.day || asked.time,
            askedForDay: asked.day,
            askedForTime: asked.time && choice === undefined,
            ordinalsAreChoices: choice !== undefined,
          },
          lexicon,
        );
  const named = email === undefined ? findName(utterance.raw, asked.expecting === "name", lexicon) : undefined;
  const name = asked.expecting !== "name" && isOfService(named?.name, context.services ?? []) ? undefined : named;
  const when = asked.expecting === "name" && isAll(name?.name, utterance.raw) ? {} : reading.when;
  const services = findServices(utterance, context.services ?? [], asked.expecting === "service", lexicon);
  const callerId =
    phone === undefined &&
    (lexicon.phones.callerId.test(utterance.plain) ||
      (asked.expecting === "phone" && lexicon.phones.callerIdAnswer.test(utterance.plain)));
  const details = {
    when: hasWhen(when),
    identity: name !== undefined || phone !== undefined || email !== undefined || callerId,
    choice: choice !== undefined,
    services: services.length > 0,
  };
  const meant = purpose(
    weigh(utterance.plain, lexicon.purposes),
    {
      plain: utterance.plain,
      rest: reading.rest,
      details,
      ...(asked.expecting === undefined ? {} : { expecting: asked.expecting }),
      inTask: context.expecting !== undefined && context.expecting !== "intent",
    },
    lexicon,
  );
  return {
    says,
    ...meant,
    when,
    ...(choice === undefined ? {} : { choice }),
    services,
    ...(name === undefined ? {} : { name: name.name, ...(name.spelled ? { nameSpelled: true } : {}) }),
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    callerId,
    words: contentWords(utterance.words, lexicon.wording),
  };
}

/** "An appointment for Whitening" is for nobody of that name. */
function isOfService(name: string | undefined, services: readonly string[]): boolean {
  if (name === undefined) return false;
  return services.some((service) => wordsOf(name).every((word) => wordsOf(service).includes(word)));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Nothing but the name that was asked for: the Sunday in "Domingo Reyes" is no day. */
const isAll = (name: string | undefined, raw: string): boolean =>
  name !== undefined &&
  name.toLowerCase() ===
    raw
      .replace(/[.,!?]/g, "")
      .trim()
      .toLowerCase();

function hasWhen(when: When): boolean {
  return Object.keys(when).length > 0;
}

function now(time: string | undefined): { now?: number } {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? "");
  return parts === null ? {} : { now: Number(parts[1]) * 60 + Number(parts[2]) };
}
