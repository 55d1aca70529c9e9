import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { developmentAuthToken } from "../worker/src/config.ts";
import { pathFromUser, readFlags, Refusal, runCommand } from "./lib/command.ts";
import { demo } from "./lib/demo/demo.ts";
import { readVariables } from "./lib/environment.ts";
import { defaultApiPort, projectRoot } from "./lib/project.ts";
import { readCallScript, type Step } from "./lib/telephone/call-script.ts";
import { sid } from "./lib/telephone/core/call-params.ts";
import { PhoneCall } from "./lib/telephone/core/phone-call.ts";
import { type Clock, Listener, runScript } from "./lib/telephone/run-script.ts";
import { signedNetwork } from "./lib/telephone/signed-network.ts";
import { printCaller, printer, talk } from "./lib/telephone/terminal.ts";

const demoScript = join(projectRoot, "scripts", "calls", "book-a-cleaning.call");

/**
 * `npm run phone`: a telephone for the terminal. It calls as Twilio would, signed, and lets you be the caller; with
 * `--script` (of the demo call unless a FILE is named) it plays the caller and exits 1 when an expectation fails.
 */
await runCommand(async () => {
  nameDemoScript(process.argv);
  const flags = readFlags("phone", {
    api: { type: "string", default: `http://127.0.0.1:${defaultApiPort}` },
    to: { type: "string", default: demo.phoneNumber },
    from: { type: "string", default: demo.callerNumber },
    script: { type: "string" },
  });
  const steps = flags.script === undefined ? undefined : readScriptFile(flags.script);
  const api = flags.api.replace(/\/+$/, "");
  await requireApi(api);
  const variables = readVariables();
  const network = signedNetwork({
    api,
    publicOrigin: variables.PUBLIC_URL?.replace(/\/+$/, "") ?? api,
    authToken: variables.TWILIO_AUTH_TOKEN ?? developmentAuthToken,
  });
  const clock = { now: () => performance.now(), wait: network.wait };
  const listener = new Listener(clock.now);
  const print = printer();
  const call = new PhoneCall({
    network,
    line: {
      callSid: sid("CA", randomBytes(16).toString("hex")),
      accountSid: variables.TWILIO_ACCOUNT_SID ?? sid("AC", ""),
      from: flags.from,
      to: flags.to,
    },
    webhooks: api,
    dialOutcome: "no-answer",
    onEvent: (event) => {
      listener.note(event);
      print(event);
    },
  });
  console.log(`Calling ${flags.to} from ${flags.from} …`);
  await call.dial();
  if (steps === undefined) await talk(call, () => untilMyTurn(call, listener, clock.wait));
  else await play(steps, call, listener, clock);
  if (listener.firstTrouble !== undefined) process.exitCode = 1;
});

/** `--script` alone means the demo call; parseArgs would want a value. */
function nameDemoScript(argv: string[]): void {
  const at = argv.indexOf("--script");
  if (at !== -1 && (argv[at + 1] === undefined || argv[at + 1]?.startsWith("--"))) argv.splice(at + 1, 0, demoScript);
}

function readScriptFile(path: string): Step[] {
  try {
    return readCallScript(readFileSync(pathFromUser(path), "utf8"));
  } catch (error) {
    throw new Refusal(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function requireApi(api: string): Promise<void> {
  const answer = await fetch(`${api}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  if (answer === undefined)
    throw new Refusal(`Nothing answers at ${api}: start the product with npm run dev, or name it with --api.`);
}

async function untilMyTurn(call: PhoneCall, listener: Listener, wait: Clock["wait"]): Promise<void> {
  while (!call.isOver && !listener.isPaused) await wait(20);
  listener.startTurn();
}

async function play(steps: Step[], call: PhoneCall, listener: Listener, clock: Clock): Promise<void> {
  const failure = await runScript(steps, call, listener, clock, printCaller);
  await call.hangup();
  if (failure !== null) throw new Refusal(`The script failed at ${failure}`);
  console.log(`Every expectation held (${steps.length} lines).`);
}
