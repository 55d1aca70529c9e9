import type { Weekday } from "../../../../contract/agent-config.ts";
import type { Phrasebook } from "../phrasebook.ts";
import { capital, clock, dayName, listed, plural, spokenDate, spokenDay, spokenMoney, spokenTime } from "./spoken.ts";

type Range = readonly [string, string];

const spans = (ranges: readonly Range[]): string =>
  listed(
    ranges.map(([from, to]) => `de ${clock(from)} a ${clock(to)}`),
    "y",
  );

/** Answers from the configuration. Days are local dates, `today` is the day of the call. */
export const answers: Phrasebook["answers"] = {
  otherLanguage: "Esta información solo la tengo en inglés:",
  openOn: (date, today, ranges) => `${capital(spokenDay(date, today))} abrimos ${spans(ranges)}.`,
  closedOn: (date, today) => `${capital(spokenDay(date, today))} estamos cerrados.`,
  holiday: (date) => `El ${spokenDate(date)} estamos cerrados.`,
  openAt: (date, today, time, until) =>
    `Sí, ${spokenDay(date, today)} a ${spokenTime(time)} está abierto, hasta ${spokenTime(until)}.`,
  notOpenAt: (date, today, time, ranges) =>
    `No, a ${spokenTime(time)} no está abierto. ${answers.openOn(date, today, ranges)}`,
  openNow: (until) => `Sí, ahora está abierto, hasta ${spokenTime(until)}.`,
  closesAt: (until) => `Hoy cerramos a ${spokenTime(until)}.`,
  opensAt: (from) => `Hoy abrimos a ${spokenTime(from)}.`,
  closedNow: (next, today) =>
    next === null
      ? "En este momento está cerrado."
      : `En este momento está cerrado. Abrimos ${spokenDay(next.date, today)} a ${spokenTime(next.from)}.`,
  week: (open, closed) => {
    const parts = open.map(
      ({ from, to, ranges }) => `${from === to ? the(from) : `de ${dayName(from)} a ${dayName(to)}`} ${spans(ranges)}`,
    );
    const shut = closed.length === 0 ? "" : ` Cerramos ${listed(closed.map(the), "y")}.`;
    return `Abrimos ${listed(parts, "y")}.${shut}`;
  },
  neverOpen: "Aquí no tengo nuestro horario.",
  closedDates: (dates) =>
    `Estaremos cerrados ${listed(
      dates.map((date) => `el ${spokenDate(date)}`),
      "y",
    )}.`,
  noClosedDates: "No tengo anotado ningún día festivo en que cerremos.",
  prices: (items, language) =>
    `${capital(
      listed(
        items.map(({ name, cents }) =>
          cents === 0 ? `${name} no tiene costo` : `${name} cuesta ${spokenMoney(cents, language)}`,
        ),
        "y",
      ),
    )}.`,
  duration: (name, minutes) => `${capital(name)} dura más o menos ${spokenMinutes(minutes)}.`,
  noPrice: (name) => `No tengo el precio de ${name}.`,
  whichPrice: (items) => `¿De cuál servicio: ${listed(items, "o")}?`,
  weDo: (items) => `Sí, ofrecemos ${listed(items, "y")}.`,
  services: (items, more) =>
    more > 0 ? `Ofrecemos ${items.join(", ")} y ${more} más.` : `Ofrecemos ${listed(items, "y")}.`,
};

const the = (day: Weekday): string => plural(dayName(day));

function spokenMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const whole = hours === 0 ? "" : hours === 1 ? "una hora" : `${hours} horas`;
  if (hours > 0 && rest === 30) return `${whole} y media`;
  return [whole, rest > 0 ? `${rest} minutos` : ""].filter((part) => part !== "").join(" y ");
}
