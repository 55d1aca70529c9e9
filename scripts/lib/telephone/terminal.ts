import process from "node:process";
import { createInterface } from "node:readline";
import type { CallEvent } from "./core/relay-session.ts";
import type { PhoneCall } from "./core/phone-call.ts";

const help = `  Type what the caller says. Commands:
  /dtmf 1              press keys
  /interrupt WORDS     speak over the agent, having heard WORDS
  /silence             say nothing until Twilio gives up (a recording or <Gather>)
  /drop                cut the socket between Twilio and the product, without a close frame
  /hangup              put the phone down`;

const isTerminal = process.stdout.isTTY;
const paint = (code: number, text: string) => (isTerminal ? `\u001B[${code}m${text}\u001B[0m` : text);
const agent = paint(36, "receptionist  ");

/** Prints what the caller hears, word by word as it is spoken. */
export function printer(): (event: CallEvent) => void {
  let midTurn = false;
  const line = (text: string) => {
    console.log(midTurn ? `\n${text}` : text);
    midTurn = false;
  };
  return (event) => {
    if (event.type === "words") {
      process.stdout.write(midTurn ? event.text : agent + event.text.trimStart());
      midTurn = true;
    }
    if (event.type === "turn" && midTurn) {
      console.log();
      midTurn = false;
    }
    if (event.type === "note") line(paint(2, `              [${event.text}]`));
    if (event.type === "trouble") line(paint(31, `              [${event.text}]`));
    if (event.type === "ended") line(paint(2, "              [the call is over]"));
  };
}

export const printCaller = (words: string): void => console.log(paint(33, "caller        ") + words);

/**
 * Lets a person speak, line by line, until the call is over or the input ends, which hangs up.
 * @param myTurn waits for the agent to finish: piped lines would otherwise all be said at once
 */
export async function talk(call: PhoneCall, myTurn: () => Promise<void>): Promise<void> {
  const input = createInterface({ input: process.stdin, terminal: process.stdin.isTTY });
  if (process.stdin.isTTY) console.log(paint(2, help));
  for await (const line of input) {
    if (!process.stdin.isTTY) await myTurn();
    if (call.isOver) break;
    await obey(call, line.trim());
    if (call.isOver) break;
  }
  input.close();
  if (!process.stdin.isTTY) await myTurn();
  await call.hangup();
}

async function obey(call: PhoneCall, line: string): Promise<void> {
  const [command = "", ...words] = line.split(/\s+/);
  const rest = words.join(" ");
  if (line === "") return;
  if (!process.stdin.isTTY) printCaller(line);
  if (!command.startsWith("/")) return call.say(line);
  if (command === "/dtmf") for (const digit of rest.replaceAll(/[^\d*#]/g, "")) await call.press(digit);
  else if (command === "/interrupt") await call.interrupt(rest);
  else if (command === "/silence") await call.silence();
  else if (command === "/drop") await call.drop();
  else if (command === "/hangup") await call.hangup();
  else console.log(help);
}
