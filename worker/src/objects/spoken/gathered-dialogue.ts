import type { Speech } from "../../adapters/twilio/call-twiml.ts";
import { localeOf } from "../../domain/conversation/language.ts";
import { longestMs, patience, speakingMs } from "../../domain/conversation/pace.ts";
import { sayableVoice } from "../../domain/voices/fallback-voice.ts";
import type { CallJournal, CallRecord } from "./call-journal.ts";
import type { DeadlineBook } from "../deadlines.ts";
import { Dialogue, type DialogueHost } from "../conversation/dialogue.ts";
import { CollectingMouth } from "../conversation/mouth.ts";
import { saidSince } from "../written/written-dialogue.ts";

/** What the caller did in one turn: words, keys, or nothing for a while. */
export interface GatheredTurn {
  /** The turn's number, from 1, as our own action said it. */
  turn: number;
  speech: string;
  digits: string;
}

/** What the carrier asks of a call by turns: to go over to it, or to hear a turn. */
export interface GatherRequest {
  from: string;
  to: string;
  heard: GatheredTurn | null;
  /** The carrier could not use the relay at all. */
  refused: boolean;
}

/** What is said next, and what for: to hear turn `listen`, to put the caller through, or as our last words. */
export interface GatheredReply {
  config: Speech;
  text: string;
  next: { listen: number } | { transfer: string } | "end";
}

/** Where a call by turns stands. */
interface Gathering {
  /** The last turn that was answered, and its answer: a repeated request hears it again. */
  turn: number;
  reply: GatheredReply;
  /** A turn that is being answered, and how many turns of the transcript there were before it. */
  hearing: { turn: number; turnsBefore: number } | null;
}

export interface GatheredDialogueHost extends Omit<DialogueHost<CallRecord>, "mouth"> {
  journal: CallJournal;
  deadlines: DeadlineBook;
  storage: DurableObjectStorage;
  /** The call has begun to go this way. */
  begun(record: CallRecord): void;
}

/**
 * A dialogue by telephone without a socket (`<Gather>`), where the carrier's account has no ConversationRelay: the same
 * receptionist, one request a turn. A request that comes twice is one turn.
 */
export class GatheredDialogue {
  private readonly host: GatheredDialogueHost;
  private readonly dialogue: Dialogue<CallRecord>;

  constructor(host: GatheredDialogueHost) {
    this.host = host;
    this.dialogue = new Dialogue({ ...host, mouth: new CollectingMouth() });
  }

  /** @returns null where the call has a socket, or the relay has not been refused: then it stays with that */
  async next(record: CallRecord, { heard, refused }: GatherRequest): Promise<GatheredReply | null> {
    const isNew = this.state === undefined;
    if (isNew && heard === null && !(refused && this.host.journal.neverConnected)) return null;
    if (isNew) this.host.begun(record);
    return heard === null ? this.enter(record) : this.answer(record, heard);
  }

  /** Begins with the greeting, or takes up the call again after a transfer that nobody answered. */
  private async enter(record: CallRecord): Promise<GatheredReply> {
    const { journal, deadlines } = this.host;
    const state = this.state;
    if (state === undefined) {
      this.dialogue.begin(record);
      // How long the call has lasted is looked at in each turn: between two there is no socket to say goodbye on.
      deadlines.change({ silence: null, "time-up": null });
      return this.keep(0, this.replyWith(record, record.snapshot.config.greeting, 1));
    }
    const { parting } = journal;
    if (parting === undefined || !("transfer" in parting)) return state.reply;
    journal.parting = undefined;
    const text = await this.dialogue.advance(record, { type: "returned" });
    return this.keep(state.turn, this.replyWith(record, text, state.turn + 1));
  }

  /** Hears one turn and answers it. */
  private async answer(record: CallRecord, heard: GatheredTurn): Promise<GatheredReply> {
    const state = this.state;
    if (state === undefined) return this.enter(record);
    if (heard.turn <= state.turn) return state.reply;
    const begun = state.hearing;
    if (begun?.turn === heard.turn) await this.goOn(record, heard, begun.turnsBefore);
    else {
      this.state = { ...state, hearing: { turn: heard.turn, turnsBefore: this.host.journal.turns().length } };
      await this.hear(record, heard);
    }
    const text = saidSince(this.host.journal, this.state?.hearing?.turnsBefore ?? 0);
    return this.keep(heard.turn, this.replyWith(record, text, heard.turn + 1));
  }

  private async hear(record: CallRecord, { speech, digits }: GatheredTurn): Promise<void> {
    const { journal } = this.host;
    if (Date.now() - record.startedAt > longestMs(record.served)) {
      await this.dialogue.advance(record, { type: "time-up" });
    } else if (digits !== "") {
      journal.reset("silences");
      for (const digit of digits) {
        const write = () => this.host.show(record, journal.appendKey(Date.now(), digit));
        await this.dialogue.fromCaller(record, { type: "digit", digit }, write);
      }
    } else if (speech === "") {
      await this.dialogue.advance(record, { type: "silence", count: journal.increment("silences") });
    } else {
      journal.reset("silences");
      await this.dialogue.hear(record, speech);
    }
  }

  /** A process before this one died in this very turn. */
  private async goOn(record: CallRecord, heard: GatheredTurn, turnsBefore: number): Promise<void> {
    if (this.host.journal.turns().length === turnsBefore) return this.hear(record, heard);
    await this.dialogue.takeUp(record);
  }

  private replyWith(record: CallRecord, text: string, turn: number): GatheredReply {
    const { parting, state } = this.host.journal;
    const { config } = record.snapshot;
    const { businessName, voiceProfile, services } = config;
    const language = localeOf(state?.language ?? "en", config);
    const next = parting === undefined ? { listen: turn } : "transfer" in parting ? parting : "end";
    const sayable = sayableVoice({ language, voiceProfile });
    return { config: { businessName, language, voiceProfile: sayable, services }, text, next };
  }

  private keep(turn: number, reply: GatheredReply): GatheredReply {
    this.state = { turn, reply, hearing: null };
    const heardBy = Date.now() + speakingMs(reply.text) + patience.silenceMs;
    this.host.deadlines.change({ abandoned: heardBy + patience.abandonedMs });
    return reply;
  }

  private get state(): Gathering | undefined {
    return this.host.storage.kv.get<Gathering>("gathering");
  }
  private set state(state: Gathering | undefined) {
    this.host.storage.kv.put("gathering", state);
  }
}
