import { env } from "cloudflare:workers";
import { runInDurableObject } from "cloudflare:test";
import { expect, it } from "vitest";
import { hubOf } from "../../src/objects/stubs.ts";
import { api, as, type Member, registerTenant } from "../harness/api.ts";
import { Board, openBoard } from "./board.ts";

const hour = 3_600_000;

async function logIn(email: string, tenantId: string): Promise<Member> {
  const login = await api("/api/auth/login", { body: { email, password: "correct horse" } });
  const { token } = await login.json<{ token: string }>();
  return { tenantId, userId: "", token };
}

/** Until when each of the tenant's boards is told what happens, integer ms. */
const untils = (tenantId: string) =>
  runInDurableObject(hubOf(env, tenantId), (_hub, state) =>
    state.getWebSockets().map((socket) => (socket.deserializeAttachment() as { until: number }).until),
  );

it("a board ends with the session it was opened with, and no other does", async () => {
  const owner = await registerTenant();
  const other = await logIn(owner.email, owner.tenantId);
  const [kept, ended] = [await Board.watch(owner), await Board.watch(other)];
  expect((await api("/api/auth/logout", { method: "POST", token: other.token })).status).toBe(204);
  expect(await ended.end()).toBe(1008);
  const seen = ended.events.length;
  await hubOf(env, owner.tenantId).publish([{ type: "call.stored", callId: "call_1" }]);
  await kept.first("call.stored");
  expect(ended.events).toHaveLength(seen);
  kept.close();
});

it("a board ends with the API key it was opened with", async () => {
  const owner = await registerTenant();
  const made = await as(owner)("/api/api-keys", { body: { name: "wallboard" } });
  const { id, key } = await made.json<{ id: string; key: string }>();
  const board = await Board.watch({ ...owner, token: key });
  expect((await as(owner)(`/api/api-keys/${id}`, { method: "DELETE" })).status).toBe(204);
  expect(await board.end()).toBe(1008);
});

it("a board is told nothing after its session's time, nor for more than an hour without being asked again who it is", async () => {
  const owner = await registerTenant();
  const from = Date.now();
  const boards = [await Board.watch(owner)];
  const soon = Date.now() + 60_000;
  await env.DB.prepare("UPDATE sessions SET expires_at = ? WHERE user_id = ?").bind(soon, owner.userId).run();
  boards.push(await Board.watch(owner));
  // What a client says of itself counts for nothing.
  const forged = await openBoard("", {
    ...owner,
    headers: { "x-board-until": "9999999999999", "x-board-holder": "ses_x" },
  });
  expect(forged.status).toBe(101);
  forged.webSocket!.accept();
  const [first, ...others] = (await untils(owner.tenantId)).toSorted((a, b) => b - a);
  expect(first).toBeGreaterThanOrEqual(from + hour);
  expect(first).toBeLessThanOrEqual(Date.now() + hour);
  expect(others).toEqual([soon, soon]);
  for (const board of boards) board.close();
  forged.webSocket!.close();
});

it("a board whose time is over is closed and not told, and on its return misses nothing", async () => {
  const owner = await registerTenant();
  const board = await Board.watch(owner);
  await board.first("snapshot");
  await runInDurableObject(hubOf(env, owner.tenantId), (_hub, state) => {
    for (const socket of state.getWebSockets()) socket.serializeAttachment({ until: Date.now() - 1 });
  });
  await hubOf(env, owner.tenantId).publish([{ type: "call.stored", callId: "call_1" }]);
  expect(await board.end()).toBe(1008);
  expect(board.events).toHaveLength(1);
  const again = await Board.watch(owner, board.seq);
  expect(await again.first("call.stored")).toMatchObject({ callId: "call_1" });
  again.close();
});
