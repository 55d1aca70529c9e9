import { tiers } from "../contract/plans.ts";
import type { OpenAiAccount } from "./openai/post-response.ts";
import type { ElevenLabsAccount } from "./elevenlabs/ask.ts";
import type { StripeDeployment } from "./stripe/client.ts";
import { onFirstUse } from "../on-first-use.ts";
import type { FactExtractor, WebsiteReader } from "./ports/website.ts";
import type { VoiceLibrary } from "./ports/voices.ts";
import type { Payments } from "./ports/payments.ts";
import type { WebsiteReaderOptions } from "./web/website-reader.ts";

// Every context has every port, and no call needs these: what stands behind them is loaded by whoever calls one.

/** Reads websites over the network. */
export function websiteReader(options: WebsiteReaderOptions): WebsiteReader {
  const reader = onFirstUse(async () => (await import("./web/website-reader.ts")).createWebsiteReader(options));
  return {
    read: async (url) => (await reader()).read(url),
    reach: async (url) => (await reader()).reach(url),
  };
}

/** Asks a language model for facts. */
export function factExtractor(account: OpenAiAccount): FactExtractor {
  const extractor = onFirstUse(async () => (await import("./openai/fact-extractor.ts")).createFactExtractor(account));
  return { extract: async (material, missing) => (await extractor()).extract(material, missing) };
}

/** @param allow `host:port` where samples may be although the address is not public */
export function voiceLibrary(account: ElevenLabsAccount, allow: readonly string[]): VoiceLibrary {
  const library = onFirstUse(async () => {
    const { createVoiceLibrary } = await import("./elevenlabs/voice-library.ts");
    const { createPreviews } = await import("./elevenlabs/preview.ts");
    return createVoiceLibrary(account, createPreviews(allow));
  });
  return {
    search: async (language) => (await library()).search(language),
    withdrawn: async (voiceIds, by) => (await library()).withdrawn(voiceIds, by),
    preview: async (previewUrl) => (await library()).preview(previewUrl),
  };
}

/** Asks Stripe. */
export function payments(deployment: StripeDeployment): Payments {
  const stripe = onFirstUse(async () => (await import("./stripe/payments.ts")).createPayments(deployment));
  return {
    meterEventName: deployment.meterEventName,
    tiers: tiers.filter((tier) => deployment.prices[tier] !== null),
    ensureCustomer: async (tenant) => (await stripe()).ensureCustomer(tenant),
    startCheckout: async (wanted) => (await stripe()).startCheckout(wanted),
    findCheckout: async (sessionId) => (await stripe()).findCheckout(sessionId),
    openPortal: async (wanted) => (await stripe()).openPortal(wanted),
    findSubscription: async (id) => (await stripe()).findSubscription(id),
    changePlan: async (wanted) => (await stripe()).changePlan(wanted),
    cancelSubscription: async (id) => (await stripe()).cancelSubscription(id),
    reportUsage: async (usage) => (await stripe()).reportUsage(usage),
    cancelUsage: async (identifier) => (await stripe()).cancelUsage(identifier),
    usageTotal: async (wanted) => (await stripe()).usageTotal(wanted),
  };
}
