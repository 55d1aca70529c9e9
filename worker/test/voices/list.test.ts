import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Voice } from "../../src/contract/tenant-lists.ts";
import { standardVoices } from "../../src/domain/agent/standard-voices.ts";
import { as, type Member, registerTenant } from "../harness/api.ts";
import { down } from "../harness/outages.ts";
import { accountVoice, sharedVoice } from "./library-voices.ts";
import { forgetLibraries, StandInElevenLabs } from "./stand-in.ts";

const starter = await registerTenant();
const professional = await registerTenant();
const spanish = await registerTenant({ language: "es-US" });
await env.DB.prepare("UPDATE subscriptions SET tier = 'professional' WHERE tenant_id = ?")
  .bind(professional.tenantId)
  .run();

let eleven: StandInElevenLabs;

beforeEach(async () => {
  await forgetLibraries();
  vi.spyOn(console, "error").mockImplementation(() => {});
  eleven = new StandInElevenLabs();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function list(member: Member, change: Parameters<StandInElevenLabs["ask"]>[2] = {}): Promise<Voice[]> {
  const answer = await eleven.ask("/api/voices", member, change);
  expect(answer.status).toBe(200);
  return (await answer.json<{ items: Voice[] }>()).items;
}
const premiumOf = (voices: readonly Voice[]) => voices.filter(({ premium }) => premium);
const own = (language: string) =>
  standardVoices(language)
    .filter((voice) => voice.language.slice(0, 2) === language.slice(0, 2))
    .map(({ voiceId }) => voiceId);

describe("the list of voices", () => {
  it("without a library is the standard ones that speak the language, and nobody is asked", async () => {
    const { items } = await (await as(spanish)("/api/voices")).json<{ items: Voice[] }>();
    expect(items.map(({ voiceId }) => voiceId).toSorted()).toEqual(own("es-US").toSorted());
    expect(items.map(({ rank }) => rank)).toEqual(items.map((_, index) => index + 1));
    expect(eleven.asked).toEqual([]);
  });

  it("begins with the catalogue's first where nothing tells the standard voices apart", async () => {
    expect((await list(starter))[0]).toMatchObject({ voiceId: standardVoices("en-US")[0]!.voiceId, rank: 1 });
  });

  it("has those of account and library where the plan has them, each premium, once, and heard through us", async () => {
    eleven.account = [accountVoice("own1"), accountVoice("shared1")];
    eleven.shared = [sharedVoice("shared1")];
    const voices = await list(professional);
    const premium = premiumOf(voices);
    expect(premium.map(({ voiceId }) => voiceId).toSorted()).toEqual(["own1", "shared1"]);
    expect(premium.find(({ voiceId }) => voiceId === "shared1")).toMatchObject({
      provider: "elevenlabs",
      premium: true,
      language: "en-US",
      gender: "female",
      previewUrl: "/api/voices/shared1/preview",
    });
    expect(premium.find(({ voiceId }) => voiceId === "own1")).not.toHaveProperty("previewUrl");
    expect(voices.map(({ rank }) => rank)).toEqual(voices.map((_, index) => index + 1));
    expect(JSON.stringify(voices)).not.toContain("googleapis");
  });

  it("has premium voices on Starter too, after every one that can be chosen there", async () => {
    eleven.shared = [sharedVoice("shared1", { cloned_by_count: 1e6 }), sharedVoice("shared2")];
    const flags = (await list(starter)).map(({ premium }) => premium);
    expect(flags.filter(Boolean)).toHaveLength(2);
    expect(flags).toEqual(flags.toSorted((a, b) => Number(a) - Number(b)));
  });

  it("speaks of a voice of several languages in that of the business", async () => {
    const verified_languages = [{ language: "es", model_id: "m", locale: "es-US" }];
    eleven.shared = [sharedVoice("both", { verified_languages }), sharedVoice("english")];
    const premium = premiumOf(await list(spanish));
    expect(premium.map(({ voiceId, language }) => [voiceId, language])).toEqual([["both", "es-US"]]);
  });

  it("is no longer than somebody can choose from", async () => {
    eleven.shared = Array.from({ length: 100 }, (_, index) => sharedVoice(`shared${index}`));
    expect(premiumOf(await list(professional))).toHaveLength(60);
  });

  it("is the standard ones while the library is down, which is then left alone for a minute", async () => {
    eleven.failing = () => new Response("down", { status: 503 });
    for (let i = 0; i < 3; i++) expect(premiumOf(await list(professional))).toEqual([]);
    expect(eleven.asked.filter((url) => url.includes("/v2/voices"))).toHaveLength(1);
    eleven.failing = null;
    eleven.shared = [sharedVoice("shared1")];
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 61_000);
    expect(premiumOf(await list(professional))).toHaveLength(1);
  });

  it("does not wait for a library that hangs", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true, advanceTimeDelta: 500 });
    eleven.failing = () => new Promise(() => {});
    expect(premiumOf(await list(professional))).toEqual([]);
  });

  it.each(["throws", "rejects"] as const)("costs nothing where the store %s", async (outage) => {
    eleven.shared = [sharedVoice("shared1")];
    const answer = await eleven.ask("/api/voices", professional, { SNAPSHOTS: down(env.SNAPSHOTS, outage) } as never);
    expect(premiumOf((await answer.json<{ items: Voice[] }>()).items)).toHaveLength(1);
  });
});

describe("what the library last said", () => {
  const later = (ms: number) => vi.spyOn(Date, "now").mockReturnValue(Date.now() + ms);
  const hour = 3_600_000;

  it("holds for an hour without asking, then is asked anew behind the answer", async () => {
    eleven.shared = [sharedVoice("old")];
    await list(professional);
    const asked = eleven.asked.length;
    eleven.shared = [sharedVoice("new")];
    expect(premiumOf(await list(starter)).map(({ voiceId }) => voiceId)).toEqual(["old"]);
    expect(eleven.asked).toHaveLength(asked);
    later(hour + 1000);
    expect(premiumOf(await list(starter)).map(({ voiceId }) => voiceId)).toEqual(["old"]);
    expect(eleven.asked).toHaveLength(asked + 2);
    expect(premiumOf(await list(starter)).map(({ voiceId }) => voiceId)).toEqual(["new"]);
  });

  it("holds for a day while the library is down, and no longer", async () => {
    eleven.shared = [sharedVoice("old")];
    await list(professional);
    eleven.failing = () => Response.json({ detail: "down" }, { status: 500 });
    later(23 * hour);
    expect(premiumOf(await list(professional))).toHaveLength(1);
    later(2 * hour);
    expect(premiumOf(await list(professional))).toEqual([]);
  });

  it("is known to an isolate that has just started", async () => {
    eleven.shared = [sharedVoice("kept")];
    await list(professional);
    const stored = await env.SNAPSHOTS.get("voices:1:en");
    await forgetLibraries();
    await env.SNAPSHOTS.put("voices:1:en", stored!);
    const asked = eleven.asked.length;
    expect(premiumOf(await list(professional))).toHaveLength(1);
    expect(eleven.asked).toHaveLength(asked);
  });
});

describe("a preview", () => {
  const mp3 = (bytes = 1000, headers: Record<string, string> = {}) =>
    new Response(new Uint8Array(bytes).fill(7), { headers: { "content-type": "audio/mpeg", ...headers } });
  /** Lists one voice whose sample is there, and asks for what it sounds like. */
  async function hear(preview_url: string | null, sample?: () => Response) {
    const voiceId = `v${crypto.randomUUID().replaceAll("-", "")}`;
    eleven.shared = [sharedVoice(voiceId, { preview_url })];
    if (sample !== undefined && preview_url !== null) eleven.samples[preview_url] = sample;
    const path = `/api/voices/${voiceId}/preview`;
    return { answer: await eleven.ask(path), path };
  }

  it("is what its library has, for anybody, and comes from our cache the second time", async () => {
    const { answer, path } = await hear("https://samples.test/a.mp3", () => mp3());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("audio/mpeg");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=604800");
    expect((await answer.arrayBuffer()).byteLength).toBe(1000);
    const again = await eleven.ask(`${path}?x=1`, undefined, { RATE_LIMITS: "on" });
    expect((await again.arrayBuffer()).byteLength).toBe(1000);
    expect(again.headers.get("content-type")).toBe("audio/mpeg");
    const part = await eleven.ask(path, undefined, {}, { range: "bytes=0-1" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, "bytes 0-1/1000"]);
    expect((await part.arrayBuffer()).byteLength).toBe(2);
    expect(eleven.asked.filter((url) => url.includes("samples.test"))).toHaveLength(1);
  });

  it("follows a redirect to where it may", async () => {
    eleven.samples["https://samples.test/b.mp3"] = () => mp3();
    const there = Response.redirect("https://samples.test/b.mp3", 302);
    expect((await hear("https://samples.test/moved.mp3", () => there)).answer.status).toBe(200);
  });

  it.each<[string, string | null, (() => Response)?]>([
    ["no sample", null],
    ["one at a private address", "https://127.0.0.1/a.mp3"],
    ["one at the metadata address", "https://169.254.169.254/latest/meta-data"],
    ["one inside a network", "https://intranet/a.mp3"],
    ["one with a password", "https://a:b@samples.test/a.mp3"],
    ["one over http", "http://samples.test/a.mp3"],
    [
      "one that is a page",
      "https://samples.test/page",
      () => new Response("<script>", { headers: { "content-type": "text/html" } }),
    ],
    ["one of no type", "https://samples.test/none", () => new Response(new Uint8Array(10))],
    ["one that says it is too large", "https://samples.test/large", () => mp3(10, { "content-length": "2097153" })],
    ["one that is too large", "https://samples.test/huge", () => mp3(2 * 1024 * 1024 + 1)],
    ["an empty one", "https://samples.test/empty", () => mp3(0)],
    ["one that is gone", "https://samples.test/gone", () => new Response("no", { status: 404 })],
    ["one that leads inside", "https://samples.test/in", () => Response.redirect("http://169.254.169.254/", 302)],
    [
      "one that leads back to itself",
      "https://samples.test/loop",
      () => Response.redirect("https://samples.test/loop", 302),
    ],
  ])("is not found of a voice with %s", async (what, address, sample) => {
    const { answer } = await hear(address, sample);
    expect(answer.status).toBe(what.includes("itself") ? 503 : 404);
    expect(eleven.asked.filter((url) => !url.startsWith("https://eleven.test")).length).toBeLessThanOrEqual(4);
  });

  it("over plain http is had where this machine allows that host, in development", async () => {
    expect((await hear("http://plain.test/a.mp3", () => mp3())).answer.status).toBe(200);
  });

  it.each(["nobody", "Joanna-Neural", "https%3A%2F%2Fsamples.test%2Fx", "..%2F..%2Fhealth"])(
    "of %s, which no library lists, is none, and nobody is asked for a sample",
    async (voiceId) => {
      eleven.shared = [sharedVoice("listed")];
      const { status } = await eleven.ask(`/api/voices/${voiceId}/preview?url=https://samples.test/x`);
      expect([400, 404]).toContain(status);
      expect(eleven.asked.filter((url) => !url.startsWith("https://eleven.test"))).toEqual([]);
    },
  );

  it("is unavailable while its host is, which nobody remembers", async () => {
    let broken = true;
    const sample = () => (broken ? new Response("", { status: 502 }) : mp3());
    const { answer, path } = await hear("https://samples.test/c.mp3", sample);
    expect(answer.status).toBe(503);
    broken = false;
    expect((await eleven.ask(path)).status).toBe(200);
  });

  it("is not looked for without end by one address", async () => {
    eleven.shared = [];
    const statuses: number[] = [];
    for (let i = 0; i < 62; i++)
      statuses.push((await eleven.ask(`/api/voices/none${i}/preview`, undefined, { RATE_LIMITS: "on" })).status);
    expect(statuses.slice(0, 60).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});
