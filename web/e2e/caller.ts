import { randomBytes } from "node:crypto";
import { readCallScript } from "../../scripts/lib/telephone/call-script.ts";
import { sid } from "../../scripts/lib/telephone/core/call-params.ts";
import { PhoneCall } from "../../scripts/lib/telephone/core/phone-call.ts";
import { Listener, runScript } from "../../scripts/lib/telephone/run-script.ts";
import { signedNetwork } from "../../scripts/lib/telephone/signed-network.ts";
import { developmentAuthToken } from "../../worker/src/config.ts";

/** Somebody on the telephone. */
export interface Caller {
  /** Plays the next lines of a call script; throws what went wrong, with what was heard. */
  play: (script: string) => Promise<void>;
  hangUp: () => Promise<void>;
  /** Everything said so far on either side, in order, as it was spoken. */
  readonly said: readonly { role: "caller" | "agent"; text: string }[];
  readonly isOnTheLine: boolean;
}

/** Calls a number of the product, as the telephone network would, and waits until somebody answers. */
export async function call(api: string, from: string, to: string): Promise<Caller> {
  const network = signedNetwork({ api, publicOrigin: api, authToken: developmentAuthToken });
  const clock = { now: () => performance.now(), wait: network.wait };
  const listener = new Listener(clock.now);
  const said: { role: "caller" | "agent"; text: string }[] = [];
  const phone = new PhoneCall({
    network,
    line: { callSid: sid("CA", randomBytes(16).toString("hex")), accountSid: sid("AC", ""), from, to },
    webhooks: api,
    dialOutcome: "no-answer",
    onEvent: (event) => {
      listener.note(event);
      if (event.type === "turn") said.push({ role: "agent", text: event.text });
    },
  });
  await phone.dial();
  return {
    play: async (script) => {
      const hear = (text: string) => void said.push({ role: "caller", text });
      const failure = await runScript(readCallScript(script), phone, listener, clock, hear);
      if (failure !== null) throw new Error(`on the telephone, ${failure}`);
    },
    hangUp: () => phone.hangup(),
    said,
    get isOnTheLine() {
      return !phone.isOver;
    },
  };
}
