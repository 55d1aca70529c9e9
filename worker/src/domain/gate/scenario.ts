import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Facts } from "../conversation/conversation.ts";
import type { Language } from "../conversation/language.ts";
import type { CallerPart } from "./caller.ts";
import type { Desk } from "./desk.ts";
import type { Conversation } from "./play.ts";
import type { Words } from "./words.ts";

/** A scenario that has been played. */
export interface Outcome extends Conversation {
  /** Everything the receptionist said after the greeting. */
  said: string;
}

/** What is wrong with an outcome, for the owner to read; null where nothing is. */
export type Check = (outcome: Outcome) => string | null;

/** One caller, and what must have come of the call. */
export interface Scenario {
  /** Stable for the same configuration: the kind, and what of it is tried. */
  id: string;
  kind: string;
  title: string;
  /** A failure blocks publishing. */
  mustPass: boolean;
  caller: CallerPart;
  /** What is known of who calls; a mobile in New York without a name where nothing is said. */
  from?: Partial<Facts["caller"]>;
  /** What the calendar holds before the call. */
  prepare?: (desk: Desk) => void;
  checks: readonly Check[];
}

/** What scenarios are made from. */
export interface Business {
  config: AgentConfig;
  /** The pinned clock, integer ms. */
  now: number;
}

/** A business with the language its callers speak. */
export interface Setup extends Business {
  language: Language;
  words: Words;
}

/** Makes the scenarios of one idea; none where it makes no sense for this business. */
export type Maker = (setup: Setup) => Scenario[];
