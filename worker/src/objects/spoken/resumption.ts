import type { RelayAnswer, Speech } from "../../adapters/twilio/call-twiml.ts";
import { spokenVoices } from "../../domain/agent/spoken-voices.ts";
import { type Language, languageOf } from "../../domain/conversation/language.ts";
import { longestMs, patience } from "../../domain/conversation/pace.ts";
import type { CallJournal, CallRecord } from "./call-journal.ts";
import type { DeadlineBook } from "../deadlines.ts";

/** How a call goes on after its socket was lost. */
export interface Resumption {
  language: Language;
  /** `greeting` is null where what bridges the gap is all there is to be said. */
  speech: (Pick<RelayAnswer, "config" | "voices"> & { greeting: string | null }) | null;
}

/** @param record null where the call is nobody's @returns no speech where the call is over or has dropped too often */
export function resumption(journal: CallJournal, deadlines: DeadlineBook, record: CallRecord | null): Resumption {
  const language = journal.state?.language ?? (record === null ? "en" : languageOf(record.snapshot.config));
  if (record === null || journal.end !== undefined) return { language, speech: null };
  if (journal.increment("resumes") > patience.resumes) {
    journal.addFault("connection");
    return { language, speech: null };
  }
  journal.resuming = true;
  const now = Date.now();
  const isTakenBack = journal.takeBack();
  const timeUp = isTakenBack ? { "time-up": now + longestMs("messages") } : {};
  deadlines.change({ abandoned: now + patience.abandonedMs, ...timeUp });
  const answering = journal.record?.snapshot.config ?? record.snapshot.config;
  const { businessName, language: own, voiceProfile, services } = answering;
  const config: Speech = { businessName, language: own, voiceProfile, services };
  const greeting = isTakenBack ? answering.greeting : null;
  return { language, speech: { config, voices: spokenVoices(config, language), greeting } };
}
