/** A frame from the app, as Twilio's ConversationRelay understands it (voice/conversationrelay/websocket-messages). */
export type AppFrame =
  | { type: "text"; token: string; last: boolean }
  | { type: "play"; source: string }
  | { type: "sendDigits"; digits: string }
  | { type: "language" }
  | { type: "end"; handoffData: string | undefined }
  | { type: "invalid"; why: string };

/** Reads a frame as strictly as Twilio does: what it would drop with error 64107 is `invalid`. */
export function readAppFrame(data: string): AppFrame {
  let frame: unknown;
  try {
    frame = JSON.parse(data);
  } catch {
    return invalid("not JSON");
  }
  if (typeof frame !== "object" || frame === null || !("type" in frame)) return invalid("no type");
  const field = (name: string): unknown => Object.entries(frame).find(([key]) => key === name)?.[1];
  switch (frame.type) {
    case "text": {
      const token = field("token");
      const last = field("last") ?? false;
      if (typeof token !== "string") return invalid("text needs a token that is a string");
      if (typeof last !== "boolean") return invalid("last is true or false");
      return { type: "text", token, last };
    }
    case "play": {
      const source = field("source");
      return typeof source === "string" ? { type: "play", source } : invalid("play needs a source");
    }
    case "sendDigits": {
      const digits = field("digits");
      const valid = typeof digits === "string" && /^[\dw#*]+$/.test(digits);
      return valid ? { type: "sendDigits", digits } : invalid("digits are 0-9, w, # and *");
    }
    case "language": {
      const named = [field("ttsLanguage"), field("transcriptionLanguage")].some((name) => typeof name === "string");
      return named ? { type: "language" } : invalid("language needs ttsLanguage or transcriptionLanguage");
    }
    case "end": {
      const handoffData = field("handoffData");
      const valid = handoffData === undefined || typeof handoffData === "string";
      return valid ? { type: "end", handoffData } : invalid("handoffData is a string");
    }
    default:
      return invalid(`unknown type ${JSON.stringify(frame.type)}`);
  }
}

const invalid = (why: string): AppFrame => ({ type: "invalid", why });

/** Twilio closes the socket (code 1007, error 64105) after this many frames in a row that it cannot read. */
export const invalidFramesAllowed = 10;

export interface Setup {
  sessionId: string;
  accountSid: string;
  callSid: string;
  from: string;
  to: string;
  customParameters: Readonly<Record<string, string>>;
}

/** Twilio's frames to the app, as text ready to send. */
export const callerFrames = {
  setup: (setup: Setup): string =>
    JSON.stringify({
      type: "setup",
      ...setup,
      parentCallSid: "",
      forwardedFrom: "",
      callType: "PSTN",
      callerName: "",
      direction: "inbound",
      callStatus: "RINGING",
    }),
  prompt: (words: string, lang: string): string =>
    JSON.stringify({ type: "prompt", voicePrompt: words, lang, last: true }),
  dtmf: (digit: string): string => JSON.stringify({ type: "dtmf", digit }),
  /** @param heard what the caller heard of the turn before speaking over it */
  interrupt: (heard: string, afterMs: number): string =>
    JSON.stringify({ type: "interrupt", utteranceUntilInterrupt: heard, durationUntilInterruptMs: afterMs }),
  error: (why: string): string => JSON.stringify({ type: "error", description: `Invalid message received: ${why}` }),
};
