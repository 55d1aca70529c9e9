import type { Tier } from "../contract/plans.ts";
import type { QueueMessage } from "../queues/messages.ts";
import type { Payments } from "./ports/payments.ts";
import type { LiveBoard, RecentUsage } from "./ports/hub.ts";
import type { SnapshotStore } from "./ports/snapshots.ts";
import type { Telephony } from "./ports/telephony.ts";
import type { Texting } from "./ports/texting.ts";
import type { Model } from "./ports/model.ts";
import type { WebsiteReader, FactExtractor } from "./ports/website.ts";
import type { VoiceLibrary, VoiceShelf } from "./ports/voices.ts";
import type { Alerts } from "./ports/alerts.ts";
import type { Mail } from "./ports/mail.ts";

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
  /** Whom the site's own concierge takes messages for; null where nobody is named. */
  operatorEmail: string | null;
  mail: Mail;
  /** Counts what may happen so often. @returns seconds until the next is free, 0 where this one was granted */
  limits: { take(key: string, most: number, windowSeconds: number): Promise<number> };
  queue: { send(message: QueueMessage, options?: { delaySeconds: number }): Promise<void> };
  /** Where an owner finds the dashboard; null where this deployment does not know its own address. */
  dashboardUrl: string | null;
}
