/** Prefixes of every id we make: an id says what it names. */
export const idPrefixes = {
  tenant: "ten",
  user: "usr",
  member: "mem",
  account: "acc",
  session: "ses",
  call: "call",
  booking: "book",
  hold: "hold",
  contact: "con",
  message: "msg",
  number: "num",
  audit: "aud",
  service: "svc",
  fact: "fct",
  apiKey: "key",
  onboarding: "onb",
  text: "txt",
  conversation: "conv",
  gateRun: "gate",
  scenario: "scn",
  gap: "gap",
  mail: "mail",
  lease: "lease",
} as const;

export type IdKind = keyof typeof idPrefixes;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Makes an id that sorts by its birth: 10 characters of milliseconds, 16 of randomness (80 bits).
 * @param now integer milliseconds since the epoch
 * @param random 10 random bytes
 */
export function makeId(kind: IdKind, now: number, random: Uint8Array): string {
  let time = "";
  for (let rest = now, i = 0; i < 10; i++) {
    time = alphabet[rest % 32]! + time;
    rest = Math.floor(rest / 32);
  }
  let tail = "";
  let bits = 0;
  let held = 0;
  for (const byte of random) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      tail += alphabet[(held >> bits) & 31];
    }
  }
  return `${idPrefixes[kind]}_${time}${tail}`;
}

/** A call's id follows from Twilio's CallSid, so that whoever hears of a call first names it the same. */
export const callIdOf = (callSid: string): string => `call_${callSid}`;

/** A message's id follows from the conversation it was left in and the tool that was to write it, so that it is written once. */
export const messageIdOf = (conversationId: string, toolId: string): string =>
  `${idPrefixes.message}_${conversationId}_${toolId}`;

/** The CallSid in a call's id. */
export const callSidOf = (callId: string): string => callId.slice("call_".length);
