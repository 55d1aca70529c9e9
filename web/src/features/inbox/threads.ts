import type { TextMessage } from "@contract";

/** The texts with one number. */
export interface TextThread {
  /** The customer's number. */
  phone: string;
  contactId: string | null;
  latest: TextMessage;
  /** Texts of ours that did not arrive, among those read so far. */
  failed: number;
  optedOut: boolean;
}

/** The customer's side of a text. */
export const otherParty = (text: TextMessage): string => (text.direction === "in" ? text.from : text.to);

/** What a text says; of one that said nothing, or is older than the plan keeps it, that nothing is kept. */
export const wordsOf = ({ body }: Pick<TextMessage, "body">): string =>
  body === "" ? "Nothing is kept of this text." : body;

/** Texts grouped by the customer's number, the thread that moved last first. @param texts newest first */
export function threadsOf(texts: readonly TextMessage[]): TextThread[] {
  const threads = new Map<string, TextMessage[]>();
  for (const text of texts) {
    const phone = otherParty(text);
    threads.set(phone, [...(threads.get(phone) ?? []), text]);
  }
  return [...threads].map(([phone, own]) => ({
    phone,
    contactId: own.find(({ contactId }) => contactId !== null)?.contactId ?? null,
    latest: own[0]!,
    failed: own.filter((text) => standing(text).tone === "bad").length,
    optedOut: hasOptedOut(own),
  }));
}

/** Whether a number wants no more texts, by the newest text that says so. @param texts newest first */
export function hasOptedOut(texts: readonly TextMessage[]): boolean {
  const telling = texts.find(({ purpose, status, direction }) =>
    direction === "in" ? purpose === "stop" || purpose === "start" : status === "refused",
  );
  return telling !== undefined && telling.purpose !== "start";
}

/** Where a text stands, in words for the owner. */
export function standing({ status, failure }: TextMessage): { words: string; tone: "calm" | "lamp" | "bad" } {
  switch (status) {
    case "received":
      return { words: "Received", tone: "calm" };
    case "queued":
    case "sending":
      return { words: "On its way", tone: "lamp" };
    case "sent":
      return { words: "Sent", tone: "calm" };
    case "delivered":
      return { words: "Delivered", tone: "calm" };
    case "undelivered":
    case "failed":
    case "refused":
      return { words: failure ?? "Not delivered", tone: "bad" };
  }
}
