const locale = readableLocale(globalThis.navigator?.language);
const formats = new Map<string, Intl.DateTimeFormat>();

/** Building an Intl formatter costs far more than using it. */
function format(zone: string, options: Intl.DateTimeFormatOptions, language = locale): Intl.DateTimeFormat {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** The zone of this browser, used until the business's own is known. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The local calendar day of an instant in `zone`, `YYYY-MM-DD`. */
export function localDay(instant: string | number, zone: string): string {
  return format(zone, { year: "numeric", month: "2-digit", day: "2-digit" }, "en-CA").format(new Date(instant));
}

/** Wall-clock time, `2:30 PM`. */
export function clock(instant: string | number, zone: string): string {
  return format(zone, { hour: "numeric", minute: "2-digit" }).format(new Date(instant));
}

/** `Tue, Nov 24`, with the year only when it is not the current one. */
export function shortDay(instant: string | number, zone: string, now = Date.now()): string {
  const sameYear = localDay(instant, zone).slice(0, 4) === localDay(now, zone).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { weekday: "short", month: "short", day: "numeric" };
  return format(zone, sameYear ? options : { ...options, year: "numeric" }).format(new Date(instant));
}

/** `Nov 6 – Dec 6`: the days a stretch of time begins and ends on, each with its year only when it is not the current one. */
export function daySpan(from: string | number, to: string | number, zone: string, now = Date.now()): string {
  const thisYear = localDay(now, zone).slice(0, 4);
  const day = (instant: string | number) => {
    const year = localDay(instant, zone).slice(0, 4) === thisYear ? undefined : ("numeric" as const);
    return format(zone, { month: "short", day: "numeric", year }).format(new Date(instant));
  };
  return `${day(from)} – ${day(to)}`;
}

/** `Tuesday, November 24` for a heading, with Today, Tomorrow or Yesterday in front when it is one of them. */
export function dayHeading(
  instant: string | number,
  zone: string,
  now = Date.now(),
): { near: string | null; day: string } {
  const day = format(zone, { weekday: "long", month: "long", day: "numeric" }).format(new Date(instant));
  const apart = daysBetween(localDay(now, zone), localDay(instant, zone));
  return { near: apart === 0 ? "Today" : apart === 1 ? "Tomorrow" : apart === -1 ? "Yesterday" : null, day };
}

/** Weekday, date and time in full, with the zone: what a title shows. */
export function fullTime(instant: string | number, zone: string): string {
  return format(zone, {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** `2:30 PM` today, `Yesterday 2:30 PM`, else `Tue, Nov 24, 2:30 PM`. */
export function recent(instant: string | number, zone: string, now = Date.now()): string {
  const apart = daysBetween(localDay(now, zone), localDay(instant, zone));
  const time = clock(instant, zone);
  if (apart === 0) return time;
  if (apart === -1) return `Yesterday, ${time}`;
  return apart === 1 ? `Tomorrow, ${time}` : `${shortDay(instant, zone, now)}, ${time}`;
}

/** When somebody comes: `Today, 2:30 PM`, `Tomorrow, …`, else with the day. */
export function visit(instant: string | number, zone: string, now = Date.now()): string {
  const near = daysBetween(localDay(now, zone), localDay(instant, zone)) === 0;
  return near ? `Today, ${clock(instant, zone)}` : recent(instant, zone, now);
}

/** `America/New_York` as people say it, with its current abbreviation: `New York (EST)`. */
export function zoneName(zone: string, now = Date.now()): string {
  const city = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  const short = format(zone, { timeZoneName: "short" })
    .formatToParts(now)
    .find((part) => part.type === "timeZoneName");
  return short && short.value !== city ? `${city} (${short.value})` : city;
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Seconds as a call's length: `0:42`, `3:07`, `1:02:09`. */
export function callLength(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const tail = `${h > 0 ? String(m).padStart(2, "0") : m}:${String(s).padStart(2, "0")}`;
  return h > 0 ? `${h}:${tail}` : tail;
}

/** The same length for a screen reader: `3 minutes 7 seconds`. */
export function spokenLength(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [m, s] = [Math.floor(whole / 60), whole % 60];
  const minutes = m === 1 ? "1 minute" : `${m} minutes`;
  const rest = s === 1 ? "1 second" : `${s} seconds`;
  return m === 0 ? rest : s === 0 ? minutes : `${minutes} ${rest}`;
}

/** The browser's own English, for its order of dates and its clock; some report tags that Intl refuses. */
function readableLocale(language: string | undefined): string {
  try {
    return language?.startsWith("en") ? Intl.getCanonicalLocales(language)[0]! : "en-US";
  } catch {
    return "en-US";
  }
}
