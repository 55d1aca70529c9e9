import { resolve } from "node:path";
import process from "node:process";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** Something to tell the person at the terminal in one sentence: no stack is printed for it. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** Runs a command's body; a Refusal prints its sentence, anything else its stack, and both end with exit code 1. */
export async function runCommand(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exit(1);
  }
}

/**
 * The flags of this command line.
 * @param command the npm script's name, for the advice in the refusal
 * @throws Refusal for a flag that does not exist and for stray words, which is what npm makes of flags given without `--`
 */
export function readFlags<const Options extends ParseArgsOptionsConfig>(command: string, options: Options) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new Refusal(
      `${reason}. ` +
        (known.length > 0 ? `Flags of this command: ${known.join(" ")}; ` : "This command takes no flags; ") +
        `npm wants them after two dashes: npm run ${command} -- ${known[0] ?? ""} …`,
    );
  }
}

/**
 * A TCP port from a flag's text.
 * @throws Refusal for anything but a whole number from 1 to 65535
 */
export function readPort(text: string | undefined, flag: string, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`${flag} wants a port number from 1 to 65535, not "${text}".`);
}

/** A path as the person who typed it means it: npm runs scripts in the repository's folder, wherever they stood. */
export const pathFromUser = (path: string): string => resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
