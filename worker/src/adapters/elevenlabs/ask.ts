import { z } from "zod";
import { AppError } from "../../errors.ts";
import { askUpstream } from "../http.ts";

export interface ElevenLabsAccount {
  apiKey: string;
  baseUrl: string;
}

/** Asks for one path, query included. @throws LibraryRefusal, or AppError `unavailable` */
export type Ask = <S extends z.ZodType>(path: string, schema: S) => Promise<z.infer<S>>;

/** An answer that is no success. What it says besides its own word for the reason stays out: it may name accounts. */
export class LibraryRefusal extends AppError {
  readonly httpStatus: number;
  /** ElevenLabs' own word, such as `voice_not_found`; null where it gives none. */
  readonly reason: string | null;
  constructor(httpStatus: number, reason: string | null) {
    super("unavailable", `elevenlabs answered ${httpStatus}${reason === null ? "" : ` (${reason})`}`);
    this.httpStatus = httpStatus;
    this.reason = reason;
  }
}

const word = z.string().regex(/^[a-z][a-z0-9_]{1,60}$/);
const refusal = z.object({
  // A word, a sentence, an object, or the list in which a request's faults come.
  detail: z.union([
    z.string(),
    z.object({ status: word.optional().catch(undefined), code: word.optional().catch(undefined) }),
    z.array(z.unknown()),
  ]),
});

/** Passing: the account's requests at once are used up, or their system is short of room. */
const busy = new Set(["too_many_concurrent_requests", "system_busy"]);
/** Milliseconds before a busy library is asked once more. */
const pause = 400;
const deadline = 5000;

/** Questions to ElevenLabs, each with five seconds; one that finds it busy is asked a second time. */
export function createAsk({ apiKey, baseUrl }: ElevenLabsAccount): Ask {
  const headers = { "xi-api-key": apiKey, accept: "application/json" };
  const once: Ask = (path, schema) =>
    askUpstream("elevenlabs", `${baseUrl}${path}`, { headers }, schema, deadline, readRefusal);
  return async (path, schema) => {
    try {
      return await once(path, schema);
    } catch (error) {
      if (!(error instanceof LibraryRefusal) || error.httpStatus !== 429 || !busy.has(error.reason ?? "")) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    return once(path, schema);
  };
}

function readRefusal(status: number, content: unknown): LibraryRefusal {
  const read = refusal.safeParse(content);
  if (!read.success) return new LibraryRefusal(status, null);
  const { detail } = read.data;
  const said = typeof detail === "string" ? detail : Array.isArray(detail) ? null : (detail.status ?? detail.code);
  return new LibraryRefusal(status, word.safeParse(said).data ?? null);
}
