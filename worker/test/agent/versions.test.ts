import { describe, expect, it } from "vitest";
import type { ConfigDiff, ConfigValidation, ConfigVersion } from "../../src/contract/config-versions.ts";
import { env } from "cloudflare:workers";
import { as, registerTenant } from "../harness/api.ts";
import { callTo } from "../harness/twilio.ts";

const owner = await registerTenant();
const ask = as(owner);
const get = async <T>(path: string) => (await ask(path)).json<T>();
const save = async (config: Record<string, unknown>, query = "") => {
  const answer = await ask(`/api/config${query}`, { method: "PUT", body: config });
  expect(answer.status).toBe(200);
};

describe("the versions of a configuration", () => {
  it("are all kept, and say which of them answers", async () => {
    await save({ greeting: "Two." });
    await save({ greeting: "Three." }, "?draft=1");
    const { items, nextCursor } = await get<{ items: ConfigVersion[]; nextCursor: null }>("/api/config/versions");
    expect(items.map(({ version, published, origin }) => [version, published, origin])).toEqual([
      [3, false, "owner"],
      [2, true, "owner"],
      [1, false, "owner"],
    ]);
    expect(nextCursor).toBeNull();
    expect(items[0]).toMatchObject({ createdBy: owner.userId });
    expect(await get("/api/config/versions/2")).toMatchObject({ greeting: "Two." });
    expect((await ask("/api/config/versions/99")).status).toBe(404);
    expect((await ask("/api/config/versions/two")).status).toBe(404);
  });

  it("come in pages", async () => {
    const seen: number[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const page: { items: ConfigVersion[]; nextCursor: string | null } = await get(
        `/api/config/versions?limit=1${query}`,
      );
      seen.push(...page.items.map(({ version }) => version));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([3, 2, 1]);
    expect((await ask("/api/config/versions?cursor=%27")).status).toBe(400);
  });

  it("are told apart: by default, what publishing the draft would change", async () => {
    expect(await get<ConfigDiff>("/api/config/diff")).toEqual({
      from: 2,
      to: 3,
      changes: [{ path: "greeting", label: "Greeting", kind: "changed", before: "Two.", after: "Three." }],
    });
    expect((await get<ConfigDiff>("/api/config/diff?from=3&to=3")).changes).toEqual([]);
    expect((await ask("/api/config/diff?from=1&to=77")).status).toBe(404);
    expect((await ask("/api/config/diff?from=0")).status).toBe(400);
  });
});

describe("a change somebody is still writing", () => {
  const validate = async (change: unknown) => {
    const answer = await ask("/api/config/validate", { body: change });
    expect(answer.status).toBe(200);
    return answer.json<ConfigValidation>();
  };

  it("is told what would keep it from being saved, and nothing is saved", async () => {
    const before = await get("/api/config");
    const { faults } = await validate({ timeZone: "Mars/Olympus", services: [{ id: "x", name: "" }], unknownKey: 1 });
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining(["timeZone", "services.0.id"]));
    expect(faults.some(({ message }) => message.includes("unknownKey"))).toBe(true);
    expect(await get("/api/config")).toEqual(before);
  });

  it("is told of a voice that saving it would refuse", async () => {
    const premium = { provider: "elevenlabs", voiceId: "EXAVITQu4vr4xnSDxMaL", name: "Sarah", premium: false };
    const { faults } = await validate({ voiceProfile: premium });
    expect(faults).toEqual([{ path: "voiceProfile", message: expect.stringContaining("Professional") }]);
    expect((await validate({ voiceProfile: { ...premium, provider: "google" } })).faults).toHaveLength(1);
  });

  it("is warned of what callers would run into", async () => {
    const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], closedDates: [] };
    const { faults, warnings } = await validate({ hours: none });
    expect(faults).toEqual([]);
    expect(warnings.map(({ path }) => path)).toContain("hours");
  });

  it("may be anything at all without a fault of ours", async () => {
    for (const body of [{ hours: null }, { __proto__: 1, constructor: {} }, { services: "x".repeat(10_000) }, {}])
      expect((await ask("/api/config/validate", { body })).status).toBe(200);
    for (const body of ["[]", "null", "3", '"text"', "{"])
      expect((await ask("/api/config/validate", { body })).status).toBe(400);
  });
});

it("what is published is what the next call finds, at once", async () => {
  const { To } = await callTo(owner);
  await save({ greeting: "Fresh." });
  const stored = await env.SNAPSHOTS.get<{ snapshot: { config: { greeting: string } } }>(`number:${To}`, "json");
  expect(stored?.snapshot.config.greeting).toBe("Fresh.");
});
