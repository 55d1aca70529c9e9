import { Temporal } from "temporal-polyfill";
import { weekdays } from "../../../../contract/agent-config.ts";
import type { Weekday } from "../../../../contract/agent-config.ts";
import { currencySign } from "../currency.ts";

const dayNames = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"] as const;
const monthNames = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
  " ",
);

export const dayName = (day: Weekday): string => dayNames[weekdays.indexOf(day)]!;

/** "9 de la mañana", "2:30 de la tarde", "12 del mediodía". Takes `HH:MM`; `24:00` is midnight. */
export function clock(time: string): string {
  const [hours, minutes] = time.split(":").map(Number) as [number, number];
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`} ${partOf(hours % 24, minutes)}`;
}

/** "las 9 de la mañana", "la 1 de la tarde". */
export const spokenTime = (time: string): string => {
  const said = clock(time);
  return `${/^1\b/.test(said) ? "la" : "las"} ${said}`;
};

/** "martes primero de diciembre": weekday and date, as every read-back needs. */
export function spokenDate(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${dayNames[day.dayOfWeek - 1]} ${day.day === 1 ? "primero" : day.day} de ${monthNames[day.month - 1]}`;
}

/** "mar 1 dic", for written lines. */
export function shortDate(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${dayNames[day.dayOfWeek - 1]!.slice(0, 3)} ${day.day} ${monthNames[day.month - 1]!.slice(0, 3)}`;
}

/** "hoy", "mañana, sábado 28 de noviembre,", else "el" with weekday and date; for offers. */
export function spokenDay(date: string, today: string): string {
  const ahead = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(date)).days;
  return ahead === 0 ? "hoy" : ahead === 1 ? `mañana, ${spokenDate(date)},` : `el ${spokenDate(date)}`;
}

/** "los martes". */
export const spokenWeekday = (date: string): string => plural(dayNames[Temporal.PlainDate.from(date).dayOfWeek - 1]!);

/** "los sábados", of a day's name. */
export const plural = (day: string): string => `los ${day.endsWith("s") ? day : `${day}s`}`;

/** "$120.50", "120,50 €". */
export function spokenMoney(cents: number, language: string): string {
  const sign = currencySign(language);
  const whole = Math.floor(cents / 100).toString();
  const rest = String(cents % 100).padStart(2, "0");
  const grouped = (mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  if (sign === "€") return `${grouped(".")}${rest === "00" ? "" : `,${rest}`} €`;
  return `${sign}${grouped(",")}${rest === "00" ? "" : `.${rest}`}`;
}

/** "a, b o c"; "y" and "o" give way before their own sound, as in "e Invisalign". */
export function listed(items: readonly string[], word: "y" | "o"): string {
  if (items.length < 2) return items.join("");
  const last = items.at(-1)!;
  return `${items.slice(0, -1).join(", ")} ${before(last, word)} ${last}`;
}

/** "una cita de Limpieza": the name keeps its own case, and no gender is guessed. */
export const appointmentFor = (service: string): string => (service === "" ? "una cita" : `una cita de ${service}`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function before(text: string, word: "y" | "o"): string {
  if (word === "y") return /^h?[ií](?![aeo])/i.test(text) ? "e" : "y";
  return /^(h?[oó]|8|11\b)/i.test(text) ? "u" : "o";
}

function partOf(hours: number, minutes: number): string {
  if (hours === 12) return minutes === 0 ? "del mediodía" : "de la tarde";
  if (hours === 0 || hours >= 19) return "de la noche";
  if (hours < 6) return "de la madrugada";
  return hours < 12 ? "de la mañana" : "de la tarde";
}
