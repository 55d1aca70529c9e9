import type { RelayEvent } from "../../adapters/twilio/relay-frames.ts";
import type { Turn } from "../../contract/calls.ts";
import { plainly } from "../../domain/conversation/repeated-words.ts";
import { endReplay, type Replay, sortReplayed, startReplay } from "../../domain/conversation/replay.ts";

/** What is played again comes at once; a caller takes longer to say something new. Milliseconds. */
const replayWindowMs = 2_000;
/** Between two events that are played again. */
const quietMs = 300;

/** What we have handled of a call's events, as marks, oldest first. */
export function marksOf(turns: readonly Turn[]): string[] {
  return turns.flatMap(({ role, text, tool }) => {
    if (role !== "caller") return [];
    return tool === "keypad" ? text.split("").map(keyMark) : [wordsMark(text)];
  });
}

/**
 * A socket that the carrier has connected again by itself, on which it may play again what it had sent on the old one
 * (`applicationReconnect`): lets through what is new.
 */
export class Reconnection {
  private readonly handle: (event: RelayEvent) => Promise<void>;
  private readonly until = Date.now() + replayWindowMs;
  private replay: Replay<RelayEvent> | null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param past what had been handled before, as marks */
  constructor(past: readonly string[], handle: (event: RelayEvent) => Promise<void>) {
    this.replay = startReplay(past);
    this.handle = handle;
  }

  /** Handles an event, now or once it is known to be new, or not at all. */
  async take(event: RelayEvent): Promise<void> {
    clearTimeout(this.timer);
    const { replay } = this;
    if (replay === null || !isPlayedAgain(event)) return this.handle(event);
    if (Date.now() > this.until) {
      await this.end();
      return this.handle(event);
    }
    const sorted = sortReplayed(replay, markOf(event), event);
    this.replay = sorted.replay;
    if (this.replay !== null) this.timer = setTimeout(() => void this.end(), quietMs);
    await Promise.all(sorted.fresh.map((fresh) => this.handle(fresh)));
  }

  /** Nothing more is played again. */
  private async end(): Promise<void> {
    const { replay } = this;
    this.replay = null;
    if (replay !== null) await Promise.all(endReplay(replay).map((held) => this.handle(held)));
  }
}

const isPlayedAgain = ({ type }: RelayEvent): boolean => type === "prompt" || type === "digit" || type === "interrupt";

function markOf(event: RelayEvent): string | null {
  if (event.type === "digit") return keyMark(event.digit);
  return event.type === "prompt" && event.final && event.text !== "" ? wordsMark(event.text) : null;
}

const keyMark = (digit: string): string => `key ${digit}`;
const wordsMark = (text: string): string => `words ${plainly(text)}`;
