import { z } from "zod";

/** An instant as it travels: ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** An instant as it may be sent to us: with any offset from UTC. */
export const instantInput = z.iso.datetime({ offset: true });
/** A local calendar day, `YYYY-MM-DD`. */
export const localDate = z.iso.date();
/** A local wall-clock time, `HH:MM`, 24 hours. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "use HH:MM, 24 hours");
/** A telephone number in E.164. */
export const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/, "use E.164, for example +15551234567");
/** An IANA time zone that this runtime knows. */
export const timeZone = z.string().min(1).max(64).refine(isTimeZone, "not an IANA time zone");

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

/** What somebody wrote, as text: well-formed, and of control characters only tabs and line breaks. */
export const writtenText = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, "");

/** Query of every list endpoint. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(200).optional(),
});

/** The shape of every list: `nextCursor` is null on the last page. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
