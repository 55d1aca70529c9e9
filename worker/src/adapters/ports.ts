import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import type { WaivedReason } from "../contract/billing.ts";
import type { LiveNews } from "../contract/live.ts";
import type { Tier } from "../contract/plans.ts";
import type { PageRead } from "../contract/onboarding.ts";
import type { ModelEvent, ModelRequest } from "../domain/model/model.ts";
import type { PageMaterial } from "../domain/onboarding/page-material.ts";
import type { WebsiteFacts } from "../domain/onboarding/website-facts.ts";
import type { QueueMessage } from "../queues/messages.ts";
import type { Payments } from "./ports/payments.ts";

/** Everything outside that the service verbs reach for; `deps.ts` decides what stands behind each. */
export interface Ports {
  live: LiveBoard;
  recentUsage: RecentUsage;
  snapshots: SnapshotStore;
  telephony: Telephony;
  texting: Texting;
  /** Null where no provider is configured. */
  model: Model | null;
  website: WebsiteReader;
  /** Null where no model is configured. */
  factExtractor: FactExtractor | null;
  /** Null where no library is configured: then there are the standard voices. */
  voices: VoiceLibrary | null;
  voiceShelf: VoiceShelf;
  /** Null where no payment provider is configured. */
  payments: Payments | null;
  /** The plans that have a price, whether or not the provider can be asked. */
  pricedTiers: readonly Tier[];
  /** Variables without which nothing can be paid; empty where none is missing. */
  paymentsMissing: readonly string[];
  /** True where a plan may be switched by hand: in development, where no payment provider is configured. */
  planSwitch: boolean;
  alerts: Alerts;
  mail: Mail;
  /** Counts what may happen so often. @returns seconds until the next is free, 0 where this one was granted */
  limits: { take(key: string, most: number, windowSeconds: number): Promise<number> };
  queue: { send(message: QueueMessage, options?: { delaySeconds: number }): Promise<void> };
  /** Where an owner finds the dashboard; null where this deployment does not know its own address. */
  dashboardUrl: string | null;
}

/** The tenant's live board. */
export interface LiveBoard {
  /** Best effort: a lost event is repaired by the board's next snapshot. */
  publish(tenantId: string, news: LiveNews): Promise<void>;
  /** Lets the tenant's calls of the moment go on with what was published. Best effort: a call that is not reached keeps what it has. */
  adopt(tenantId: string, snapshot: AgentSnapshot): Promise<void>;
  /** Closes what was opened with a session or key that is no more. Best effort: what is not reached ends within the hour. */
  endBoards(tenantId: string, holder: string): Promise<void>;
}

/** What the tenant's hub knows of its calls' usage before the ledger does, and holds the caps by. */
export interface RecentUsage {
  /** Calls that are over and that the ledger may not know yet, the oldest first. */
  notStored(tenantId: string): Promise<EndedCallUsage[]>;
  /** A call that was charged is not, after all. Best effort: a cap that is not told holds a little early. */
  takeBack(tenantId: string, callSid: string, waived: WaivedReason): Promise<void>;
}

export interface EndedCallUsage {
  callSid: string;
  from: string;
  /** When it ended, integer ms. */
  at: number;
  /** Length of the call. */
  seconds: number;
  billableSeconds: number;
  /** Why nothing is charged; null where it is. */
  waived: WaivedReason | null;
}

/** A snapshot and when it was compiled, integer ms. */
export interface StoredSnapshot {
  snapshot: AgentSnapshot;
  compiledAt: number;
}

/** Number to snapshot, derived from D1 and always rebuildable. */
export interface SnapshotStore {
  put(phoneNumber: string, stored: StoredSnapshot): Promise<void>;
  remove(phoneNumber: string): Promise<void>;
  /**
   * Null on a miss, which proves nothing: misses are cached. May be a minute old, or older where a put was lost.
   * @throws where the store fails or does not answer in time
   */
  get(phoneNumber: string): Promise<StoredSnapshot | null>;
}

/** The carrier's account. */
export interface Telephony {
  /**
   * Points a number we hold at our webhooks.
   * @returns the carrier's id of the number, or null where no carrier is configured
   * @throws AppError `not_found` where the account does not own the number, `unavailable` where the carrier fails
   */
  connectNumber(phoneNumber: string): Promise<string | null>;
  /**
   * Numbers to be had in an area, voice and text.
   * @param areaCode three digits of the North American plan; null for anywhere in the country
   * @param country the area's, ISO 3166-1 alpha-2
   * @returns E.164, at most a hundred; empty where the area has none
   * @throws AppError `unavailable`
   */
  searchNumbers(areaCode: string | null, country: string): Promise<string[]>;
  /**
   * Buys a number with its webhooks set. The carrier knows no idempotency: whoever is not sure that an earlier purchase
   * failed asks `findBought` first.
   * @param label our own name for this purchase, unique to it, 64 characters at most
   * @throws AppError `conflict` where it will not be sold, with `details.reason` `not-for-sale` where others may be and
   *   `not-allowed` where the account must give an address or papers first; `unavailable` where the outcome is unknown
   *   or it may be sold later
   */
  buyNumber(phoneNumber: string, label: string): Promise<BoughtNumber>;
  /** The number that was bought under `label`, the first if there are several; null where there is none. @throws AppError `unavailable` */
  findBought(label: string): Promise<BoughtNumber | null>;
  /** Gives a bought number back, for good. One that is already gone is no error. @throws AppError `unavailable` */
  releaseNumber(sid: string): Promise<void>;
  /** False where no carrier is configured: numbers come from the built-in stock. */
  readonly real: boolean;
}

/** `sid` is the carrier's id, null where there is no carrier. */
export interface BoughtNumber {
  phoneNumber: string;
  sid: string | null;
}

/** Sends text messages. */
export interface Texting {
  /** False where nothing leaves this machine: no carrier is configured. */
  readonly real: boolean;
  /**
   * Gives one message to the carrier. There is no idempotency at the carrier: who calls this owns a row that says so first.
   * @param message `id` is our own row's; `from` is one of the tenant's own numbers, E.164
   * @returns the carrier's id of the message
   * @throws TextRefused where the carrier will never take it, AppError `unavailable` where it may later
   */
  send(message: OutgoingText): Promise<{ sid: string }>;
  /**
   * The carrier's ids of messages that could be this one, newest first: for who does not know whether `send` went
   * through. The carrier knows nothing of our ids, so it can only say what looks the same.
   * @param since no earlier than this, integer ms
   * @throws AppError `unavailable`
   */
  find(message: OutgoingText, since: number): Promise<string[]>;
}

/** One text on its way out. */
export interface OutgoingText {
  id: string;
  from: string;
  to: string;
  body: string;
}

/** A language model behind a streaming interface. */
export interface Model {
  /** Used where a tenant names none. */
  readonly defaultModel: string;
  /**
   * One answer of the model, as it comes. The request leaves as soon as this is called, not at the first `next()`.
   * Aborting `signal` ends the stream without an error.
   * @throws ModelError from the iterator, whatever goes wrong
   */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}

/** Reads a business's public website. */
export interface WebsiteReader {
  /**
   * The home page, then the pages that matter, within the reader's limits: eight pages, 2 MB and 5 s each, 20 s in all.
   * What robots.txt forbids is not asked for. Addresses that are not public are refused before anything is sent,
   * after each redirect too.
   * @param url normalised, http or https
   * @throws never for what the website does; each page says what came of it
   */
  read(url: string): Promise<WebsiteReading>;
  /** Whether the home page answers, within 5 s. */
  reach(url: string): Promise<WebsiteReach>;
}

export interface WebsiteReading {
  /** In the order they were read, the home page first. */
  material: PageMaterial[];
  pages: PageRead[];
}

export type WebsiteReach =
  | { reachable: true; url: string; title: string | null }
  /** `reason` is for the owner to read. */
  | { reachable: false; reason: string };

/** A language model that looks for what the rules did not find. */
export interface FactExtractor {
  /**
   * @returns only what a quotation found word for word on one of the pages supports, each with that page as its source
   * @throws AppError `unavailable`
   */
  extract(material: readonly PageMaterial[], missing: readonly MissingFact[]): Promise<Partial<WebsiteFacts>>;
}

/** Facts a model may be asked for. */
export type MissingFact = "name" | "phone" | "email" | "address" | "hours" | "services" | "faq" | "industry";

/** A library of voices beyond the standard ones. */
export interface VoiceLibrary {
  /**
   * Voices of the account and of the shared library that speak `language`, unranked; each once.
   * @param language bare code, such as `en`
   * @throws AppError `unavailable`
   */
  search(language: string): Promise<LibraryVoice[]>;
  /**
   * Which of these can no longer be used.
   * @param by integer ms: a withdrawal that is announced for no later than this counts
   * @returns only such as the library itself says are gone: of the others nothing is known
   * @throws AppError `unavailable` where the library says nothing at all
   */
  withdrawn(voiceIds: readonly string[], by: number): Promise<string[]>;
  /**
   * What a voice sounds like.
   * @param previewUrl as `search` gave it
   * @returns null where there is nothing to be heard that may be passed on
   * @throws AppError `unavailable`
   */
  preview(previewUrl: string): Promise<VoiceSample | null>;
}

export interface VoiceSample {
  audio: ArrayBuffer;
  /** An audio type. */
  type: string;
}

/** What a library last said for a language, and when, integer ms. */
export interface StoredVoices {
  voices: LibraryVoice[];
  at: number;
}

/** What libraries last said; derived and always rebuildable. */
export interface VoiceShelf {
  /** Null on a miss, which proves nothing. @throws where the store fails or does not answer in time */
  get(language: string): Promise<StoredVoices | null>;
  put(language: string, stored: StoredVoices): Promise<void>;
  /** When all tenants' voices were last looked at, integer ms; null where that is not known. */
  checkedAt(): Promise<number | null>;
  setCheckedAt(at: number): Promise<void>;
}

/** A voice as a library describes it; traits are the library's own words, lower case. */
export interface LibraryVoice {
  voiceId: string;
  /** Who shares it; null for one of the account's own. */
  publicOwnerId: string | null;
  name: string;
  /** BCP 47 languages or bare language codes it speaks, its own first. */
  languages: string[];
  gender: "female" | "male" | null;
  age: string | null;
  accent: string | null;
  descriptives: string[];
  useCases: string[];
  category: string | null;
  /** A public mp3; null where there is none. */
  previewUrl: string | null;
  /** How many use it: the only measure of quality a library gives. */
  popularity: number;
  /** Days between a withdrawal's announcement and its effect; null where none is promised. */
  noticeDays: number | null;
}

/** Tells the operator of trouble. */
export interface Alerts {
  /**
   * Something failed that should not: it is logged, and told where it has failed `threshold` times without succeeding in
   * between, not again within the hour. Never throws; nobody who is waited for waits for it.
   * @param key names what fails, such as `stripe-webhook`
   * @param message counts and ids, never a secret or what belongs to a person
   */
  failed(key: string, message: string, threshold?: number): Promise<void>;
}

/** Sends mail. */
export interface Mail {
  /** False where nothing leaves this machine: no provider is configured. */
  readonly real: boolean;
  /**
   * Gives one mail to the provider. The same id again is not sent twice.
   * @throws AppError `invalid` where it will never be taken, `unavailable` where it may later
   */
  send(mail: { id: string; to: string; subject: string; text: string }): Promise<{ providerId: string }>;
}
