import type { CallEvent } from "./core/relay-session.ts";
import type { PhoneCall } from "./core/phone-call.ts";
import type { Step } from "./call-script.ts";

/** How long the product may take over a turn before an expectation fails. */
const turnDeadlineMs = 10_000;
/** After a turn's last token, so long without another sound counts as the caller's turn to speak. */
const pauseMs = 400;

export interface Clock {
  /** Milliseconds since some fixed moment. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

/** Follows a call from the caller's chair: what was heard since they last did something. */
export class Listener {
  private heard: string[] = [];
  private trouble: string[] = [];
  private lastSoundAt = 0;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  readonly note = (event: CallEvent): void => {
    if (event.type === "turn") this.heard.push(event.text);
    if (event.type === "note") this.heard.push(`[${event.text}]`);
    if (event.type === "trouble") this.trouble.push(event.text);
    if (event.type !== "ended") this.lastSoundAt = this.now();
  };

  startTurn(): void {
    this.heard = [];
  }

  get text(): string {
    return this.heard.join("\n");
  }

  get firstTrouble(): string | undefined {
    return this.trouble[0];
  }

  /** Something was heard, and then nothing more for a moment. */
  get isPaused(): boolean {
    return this.heard.length > 0 && this.now() - this.lastSoundAt > pauseMs;
  }
}

/**
 * Plays the caller of a script.
 * @returns what went wrong, with its line and what was heard instead; null where every expectation held
 */
export async function runScript(
  steps: readonly Step[],
  call: PhoneCall,
  listener: Listener,
  clock: Clock,
  onMove: (move: string) => void = () => {},
): Promise<string | null> {
  const until = async (holds: () => boolean): Promise<boolean> => {
    const deadline = clock.now() + turnDeadlineMs;
    while (!holds()) {
      if (clock.now() > deadline) return false;
      await clock.wait(20);
    }
    return true;
  };
  for (const step of steps) {
    const failed = await runStep(step, { call, listener, until, wait: clock.wait, onMove });
    const trouble = failed ?? listener.firstTrouble;
    if (trouble !== undefined) {
      return `line ${step.line}: ${trouble}\nheard since the caller's last move:\n${listener.text || "(nothing)"}`;
    }
  }
  return null;
}

interface Scene {
  call: PhoneCall;
  listener: Listener;
  until: (holds: () => boolean) => Promise<boolean>;
  wait: Clock["wait"];
  onMove: (move: string) => void;
}

async function runStep(step: Step, { call, listener, until, wait, onMove }: Scene): Promise<string | undefined> {
  const turnEnds = () => until(() => listener.isPaused || call.isOver);
  switch (step.do) {
    case "expect": {
      const found = () => step.pattern.test(listener.text);
      if (step.wanted)
        return (await until(() => found() || call.isOver)) && found() ? undefined : `expected ${step.text}`;
      await turnEnds();
      return found() ? `did not expect ${step.text}` : undefined;
    }
    case "expect end":
      return (await until(() => call.isOver)) ? undefined : "expected the call to be over";
    case "silence":
      await wait(step.milliseconds);
      await call.silence();
      return undefined;
    case "hangup":
      await turnEnds();
      await call.hangup();
      return undefined;
    default:
  }
  if (step.do !== "interrupt" && !(await turnEnds())) return "the agent never finished speaking";
  if (call.isOver) return "the call is over";
  listener.startTurn();
  onMove(describeMove(step));
  if (step.do === "say") await call.say(step.words);
  else if (step.do === "interrupt") await call.interrupt(step.heard);
  else if (step.do === "drop") await call.drop();
  else for (const digit of step.digits) await call.press(digit);
  return undefined;
}

function describeMove(step: Extract<Step, { do: "say" | "interrupt" | "drop" | "press" }>): string {
  switch (step.do) {
    case "say":
      return step.words;
    case "interrupt":
      return `(speaks over the receptionist, having heard "${step.heard}")`;
    case "drop":
      return "(the line between Twilio and the product is cut)";
    case "press":
      return `(presses ${step.digits})`;
  }
}
