import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { api, as, registerTenant } from "../harness/api.ts";
import { tables } from "./schema.ts";

const owner = await registerTenant();
const all = await tables();

/** The columns of the whole database that hold `secret` somewhere. */
async function placesOf(secret: string): Promise<string[]> {
  const found = await env.DB.batch<Record<string, number>>(
    all.map(({ name, columns }) => {
      const counts = columns.map((column) => `total(instr("${column}", ?1) > 0) AS "${name}.${column}"`);
      return env.DB.prepare(`SELECT ${counts.join(", ")} FROM "${name}"`).bind(secret);
    }),
  );
  return found.flatMap(({ results: [counts = {}] }) => Object.keys(counts).filter((place) => counts[place]! > 0));
}

it("whoever reads the database finds nothing in it that opens anything", async () => {
  const login = await api("/api/auth/login", { body: { email: owner.email, password: "correct horse" } });
  const { token } = await login.json<{ token: string }>();
  const made = await as(owner)("/api/api-keys", { body: { name: "till" } });
  const { key } = await made.json<{ key: string }>();
  // What is looked for is found where it is.
  expect(await placesOf(owner.email)).toEqual(expect.arrayContaining(["users.email"]));
  for (const secret of [token, owner.token, key, key.slice(4), "correct horse"])
    expect(await placesOf(secret)).toEqual([]);
});

it("what is stored of a session or a key is not taken for it", async () => {
  const made = await as(owner)("/api/api-keys", { body: { name: "till" } });
  const { id, key } = await made.json<{ id: string; key: string }>();
  const stored = [
    await env.DB.prepare("SELECT token_hash AS hash FROM sessions WHERE user_id = ?").bind(owner.userId).first("hash"),
    await env.DB.prepare("SELECT key AS hash FROM api_keys WHERE id = ?").bind(id).first("hash"),
  ];
  for (const hash of stored) {
    expect(hash).toMatch(/^[\w-]{43}$/);
    for (const token of [String(hash), `amu_${String(hash)}`])
      expect((await as({ ...owner, token })("/api/config")).status).toBe(401);
  }
  expect((await as({ ...owner, token: key })("/api/config")).status).toBe(200);
});
