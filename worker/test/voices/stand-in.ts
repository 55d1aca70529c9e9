import { env } from "cloudflare:workers";
import { vi } from "vitest";
import type { LibraryVoice, VoiceLibrary } from "../../src/adapters/ports/voices.ts";
import { createCtx } from "../../src/deps.ts";
import type { Ctx } from "../../src/context.ts";
import { AppError } from "../../src/errors.ts";
import { forgetVoices } from "../../src/services/voices/library-voices.ts";
import { type Member, origin } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";

/** Forgets what any isolate and the store know of libraries. */
export async function forgetLibraries(): Promise<void> {
  forgetVoices();
  await Promise.all(["voices:1:en", "voices:1:es", "voices:checked"].map((key) => env.SNAPSHOTS.delete(key)));
}

/** ElevenLabs and the hosts of its samples in the network's place, until `vi.unstubAllGlobals`. */
export class StandInElevenLabs {
  account: unknown[] = [];
  shared: unknown[] = [];
  /** Answers every question to the library instead, where it is set. */
  failing: (() => Response | Promise<Response>) | null = null;
  /** By address; a stranger's address is an error of the test. */
  samples: Record<string, () => Response> = {};
  readonly asked: string[] = [];

  constructor() {
    vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => this.answer(new Request(input, init)));
  }

  /** A request to a Worker that has this library. */
  ask(
    path: string,
    member?: Member,
    change: Record<string, string> = {},
    more: Record<string, string> = {},
  ): Promise<Response> {
    const headers: Record<string, string> = member
      ? { ...more, authorization: `Bearer ${member.token}`, "x-tenant-id": member.tenantId }
      : more;
    const variables = {
      ELEVENLABS_API_KEY: "xi",
      ELEVENLABS_BASE_URL: "https://eleven.test",
      WEB_READER_ALLOW: "samples.test:443, plain.test:80",
      ...change,
    };
    return withBindings(variables, new Request(`${origin}${path}`, { headers }));
  }

  private async answer(request: Request): Promise<Response> {
    this.asked.push(request.url);
    const url = new URL(request.url);
    if (url.hostname !== "eleven.test") {
      const sample = this.samples[request.url];
      if (sample === undefined) throw new Error(`nobody is to ask ${request.url}`);
      return sample();
    }
    if (this.failing !== null) return this.failing();
    return url.pathname === "/v2/voices"
      ? Response.json({ voices: this.account, has_more: false, total_count: 0, next_page_token: null })
      : Response.json({ voices: this.shared, has_more: false });
  }
}

/** A library as a verb sees it. */
export class StandInLibrary implements VoiceLibrary {
  voices: LibraryVoice[] = [];
  gone = new Set<string>();
  down = false;
  judged: string[][] = [];

  search(): Promise<LibraryVoice[]> {
    return this.orDown(() => this.voices);
  }
  withdrawn(voiceIds: readonly string[]): Promise<string[]> {
    this.judged.push([...voiceIds]);
    return this.orDown(() => voiceIds.filter((id) => this.gone.has(id)));
  }
  preview(): Promise<null> {
    return Promise.resolve(null);
  }

  private async orDown<T>(answer: () => T): Promise<T> {
    if (this.down) throw new AppError("unavailable", "down");
    return answer();
  }
}

export const libraryVoice = (voiceId: string, change: Partial<LibraryVoice> = {}): LibraryVoice => ({
  voiceId,
  publicOwnerId: "owner1",
  name: `Voice ${voiceId}`,
  languages: ["en-US", "en"],
  gender: "female",
  age: "middle_aged",
  accent: "american",
  descriptives: ["calm"],
  useCases: ["conversational"],
  category: "professional",
  previewUrl: null,
  popularity: 10,
  noticeDays: 90,
  ...change,
});

/** Acts for a tenant as the system does, with what is deferred awaited by `settled`. */
export function systemCtx(
  tenantId: string,
  change: Partial<Ctx["deps"]> = {},
): Ctx & { settled: () => Promise<unknown> } {
  const behind: Promise<unknown>[] = [];
  const ctx = createCtx(env, {
    tenant: { id: tenantId, shard: 0 },
    actor: { type: "system", id: null },
    requestId: "test",
    defer: (work) => void behind.push(work),
    bookmark: "first-primary",
  });
  const queue = { send: () => Promise.resolve() };
  return { ...ctx, deps: { ...ctx.deps, queue, ...change }, settled: () => Promise.all(behind) };
}

/** The same context, in which something happens before each batch is written; what it throws is thrown instead. */
export function beforeBatches<C extends Ctx>(ctx: C, happens: () => Promise<unknown>): C {
  const { db } = ctx;
  const batch = async (statements: Parameters<typeof db.batch>[0]) => {
    await happens();
    return db.batch(statements);
  };
  return { ...ctx, db: Object.assign(Object.create(db) as typeof db, { batch }) };
}
