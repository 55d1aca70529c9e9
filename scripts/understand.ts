import { createInterface } from "node:readline";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Language } from "../worker/src/domain/conversation/language.ts";
import { parseIsoDate } from "../worker/src/domain/receptionist/understand/when/calendar.ts";
import { detectLanguage } from "../worker/src/domain/receptionist/understand/detect-language.ts";
import { understand } from "../worker/src/domain/receptionist/understand/understand.ts";
import { contextOf, inputLine, outputLine, type Setting } from "./lib/understanding/line.ts";

const usage = `Usage: npm run understand -- --today YYYY-MM-DD --tz ZONE [--now HH:MM] [--language en|es]
Reads JSON lines {"says", "before"?, "expecting"?, "services"?, "offered"?, "country"?} from standard input and writes
one JSON line for each: what the built-in receptionist heard, or {"error"} for a line that is none. Without --language
the lines are one caller's: heard in English until they change over to Spanish, and so on.`;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has seen enough.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const setting = readSetting();
let spoken: Language = setting.language ?? "en";
for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const line = JSON.stringify(answer(text, setting));
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}

function answer(text: string, run: Setting): Record<string, unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { error: "not JSON" };
  }
  const line = inputLine.safeParse(json);
  if (!line.success) {
    const [issue] = line.error.issues;
    return { error: `${issue?.path.join(".") || "line"}: ${issue?.message ?? "not understood"}` };
  }
  spoken = run.language ?? detectLanguage(line.data.says, spoken);
  return outputLine(understand(line.data.says, { ...contextOf(line.data, run), language: spoken }));
}

/** The command line's setting; anything wrong with it ends the run with 2 and the usage. */
function readSetting(): Setting {
  try {
    const options = {
      today: { type: "string" },
      tz: { type: "string" },
      now: { type: "string" },
      language: { type: "string" },
    } as const;
    const { today, tz, now, language } = parseArgs({ options, strict: true, allowPositionals: false }).values;
    if (today === undefined || parseIsoDate(today) === undefined) throw new Error("--today wants a date, YYYY-MM-DD");
    if (tz === undefined || !isZone(tz)) throw new Error("--tz wants an IANA time zone, such as America/New_York");
    if (now !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(now)) throw new Error("--now wants a time, HH:MM");
    if (language !== undefined && language !== "en" && language !== "es") throw new Error("--language wants en or es");
    return { today, zone: tz, ...(language === undefined ? {} : { language }), ...(now === undefined ? {} : { now }) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
