import { dayMs, hourMs } from "../durations.ts";

/**
 * The attempts to log in to one account. Those from networks where its password was given before are counted apart, so
 * that whoever guesses from elsewhere, however many they are, cannot lock its owner out.
 */
export interface LoginAttempts {
  /** From all networks that are not known together: when they were made, integer ms; those that succeeded are taken out. */
  strangers: readonly number[];
  known: readonly KnownNetwork[];
}

interface KnownNetwork {
  network: string;
  /** When the password was last given from there, integer ms. */
  provenAt: number;
  attempts: readonly number[];
}

/** Attempts that may fail before the next is refused. A hundred is what NIST SP 800-63B allows an account at all. */
const budgets = [
  { most: 30, withinMs: hourMs },
  { most: 100, withinMs: dayMs },
] as const;
/** For so long a network stays known, milliseconds. */
const knownForMs = 90 * dayMs;
/** The latest ones. */
const mostKnown = 20;

export const noAttempts: LoginAttempts = { strangers: [], known: [] };

/**
 * Takes one attempt, before the password is looked at, so that attempts at the same moment are counted too. One that is
 * refused is not counted: who waits is let in.
 * @param network the client's address, see `http/caller-address.ts`
 * @param now integer ms
 * @returns `waitMs` until another is free, 0 where this one was granted
 */
export function takeAttempt(
  attempts: LoginAttempts,
  network: string,
  now: number,
): { attempts: LoginAttempts; waitMs: number } {
  const { strangers, known } = recent(attempts, now);
  const own = known.find((one) => one.network === network);
  const taken = own?.attempts ?? strangers;
  const waitMs = waitAfter(taken, now);
  if (waitMs > 0) return { attempts: { strangers, known }, waitMs };
  const more = [...taken, now];
  if (own === undefined) return { attempts: { strangers: more, known }, waitMs };
  return {
    attempts: { strangers, known: known.map((one) => (one === own ? { ...own, attempts: more } : one)) },
    waitMs,
  };
}

/**
 * The password was given from this network: it is known from now on.
 * @param takenAt when the attempt was taken, which is given back; null where none was, as on registration
 */
export function proveNetwork(
  attempts: LoginAttempts,
  network: string,
  takenAt: number | null,
  now: number,
): LoginAttempts {
  const { strangers, known } = recent(attempts, now);
  const own = known.find((one) => one.network === network)?.attempts ?? [];
  // It may have been taken as a stranger's, where another attempt from there succeeded meanwhile.
  const asKnown = takenAt !== null && own.includes(takenAt);
  const proven = { network, provenAt: now, attempts: asKnown ? without(own, takenAt) : own };
  return {
    strangers: asKnown || takenAt === null ? strangers : without(strangers, takenAt),
    known: [proven, ...known.filter((one) => one.network !== network)].slice(0, mostKnown),
  };
}

/** When nothing of this matters any more, integer ms. */
export function forgottenAt({ strangers, known }: LoginAttempts): number {
  return Math.max(
    (strangers.at(-1) ?? 0) + dayMs,
    ...known.map(({ provenAt, attempts }) => Math.max(provenAt + knownForMs, (attempts.at(-1) ?? 0) + dayMs)),
  );
}

/** What still counts. */
function recent({ strangers, known }: LoginAttempts, now: number): LoginAttempts {
  const ofToday = (times: readonly number[]) => times.filter((at) => at > now - dayMs);
  return {
    strangers: ofToday(strangers),
    known: known
      .filter(({ provenAt }) => provenAt > now - knownForMs)
      .map((one) => ({ ...one, attempts: ofToday(one.attempts) })),
  };
}

/** Milliseconds until every budget has room for one more, 0 where all have. */
function waitAfter(taken: readonly number[], now: number): number {
  const waits = budgets.map(({ most, withinMs }) => {
    // Where this one is over, one less than the budget allows are left.
    const last = taken.at(-most);
    return last === undefined ? 0 : last + withinMs - now;
  });
  return Math.max(0, ...waits);
}

function without(times: readonly number[], at: number): readonly number[] {
  const index = times.indexOf(at);
  return index < 0 ? times : times.toSpliced(index, 1);
}
