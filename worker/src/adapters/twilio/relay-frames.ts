import { z } from "zod";

/** What the caller's side of a ConversationRelay socket says, in our words. */
export type RelayEvent =
  | { type: "setup"; callSid: string; from: string; to: string }
  | { type: "prompt"; text: string; final: boolean }
  | { type: "digit"; digit: string }
  | { type: "interrupt"; heard: string }
  | { type: "fault"; description: string }
  | { type: "unknown"; name: string };

/** Longest utterance we read, characters: minutes of speech. */
const maxUtterance = 4000;
const text = z.string().max(100_000);

const frames = z.discriminatedUnion("type", [
  z.object({ type: z.literal("setup"), callSid: z.string(), from: z.string().default(""), to: z.string().default("") }),
  z.object({ type: z.literal("prompt"), voicePrompt: text, last: z.boolean().default(true) }),
  z.object({ type: z.literal("dtmf"), digit: z.string().regex(/^[0-9*#]$/) }),
  z.object({ type: z.literal("interrupt"), utteranceUntilInterrupt: text.default("") }),
  z.object({ type: z.literal("error"), description: text.default("") }),
]);

/**
 * Reads one frame (Twilio's "WebSocket messages" page). Unknown types and fields are the future and are tolerated.
 * @returns null for what is not a frame at all
 */
export function parseRelayFrame(raw: string): RelayEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return null;
  }
  const read = frames.safeParse(value);
  if (!read.success) {
    const name = z.object({ type: z.string().max(60) }).safeParse(value);
    return name.success ? { type: "unknown", name: name.data.type } : null;
  }
  const frame = read.data;
  switch (frame.type) {
    case "setup":
      return { type: "setup", callSid: frame.callSid, from: frame.from, to: frame.to };
    case "prompt":
      return { type: "prompt", text: frame.voicePrompt.slice(0, maxUtterance).trim(), final: frame.last };
    case "dtmf":
      return { type: "digit", digit: frame.digit };
    case "interrupt":
      return { type: "interrupt", heard: frame.utteranceUntilInterrupt };
    case "error":
      return { type: "fault", description: frame.description.slice(0, 500) };
  }
}

/** One clause of speech. The space keeps it apart from the next one. */
export const speechFrame = (clause: string): string =>
  JSON.stringify({ type: "text", token: `${clause} `, last: false });

/** From here on the caller is spoken to and heard in this language, which the TwiML has declared. @param locale BCP 47 */
export const languageFrame = (locale: string): string =>
  JSON.stringify({ type: "language", ttsLanguage: locale, transcriptionLanguage: locale });

/** Ends a turn: only now may Twilio speak what it has. */
export const turnEndFrame = (): string => JSON.stringify({ type: "text", token: "", last: true });

/** Ends the session; `handoff` comes back in the `<Connect action>`. */
export const endFrame = (handoff: Handoff): string =>
  JSON.stringify({ type: "end", handoffData: JSON.stringify(handoff) });

/** Why we ended the session: the call is over, or a person is to be called. */
export type Handoff = { end: string } | { transfer: string };
const handoffSchema = z.union([z.object({ transfer: z.string() }), z.object({ end: z.string() })]);

/** @returns null where the session ended without our doing */
export function parseHandoff(raw: string | null): Handoff | null {
  if (raw === null) return null;
  try {
    return handoffSchema.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}
