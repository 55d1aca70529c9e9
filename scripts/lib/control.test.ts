import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Refusal } from "./command.ts";
import { askRunningApi, serveControl } from "./control.ts";

let folder: string;
const note = () => join(folder, "control.json");
const readNote = (): { port: number; key: string } => JSON.parse(readFileSync(note(), "utf8"));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "control-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a task is done where the state is open, and its answer comes back", async () => {
  await serveControl(folder, { count: async () => 7 });
  expect(await askRunningApi(folder, "count")).toEqual({ answer: 7 });
  expect(statSync(note()).mode & 0o777).toBe(0o600);
});

test("a failure there is a refusal here", async () => {
  await serveControl(folder, { count: () => Promise.reject(new Error("the disk is full")) });
  await expect(askRunningApi(folder, "count")).rejects.toThrow(Refusal);
  await expect(askRunningApi(folder, "count")).rejects.toThrow("the disk is full");
});

test("without a note, with one a killed API left, or with another's port, nobody is there", async () => {
  expect(await askRunningApi(folder, "count")).toBeUndefined();
  writeFileSync(note(), JSON.stringify({ port: 1, key: "x" }));
  expect(await askRunningApi(folder, "count")).toBeUndefined();
  await serveControl(folder, { count: async () => 7 });
  writeFileSync(note(), JSON.stringify({ ...readNote(), key: "f".repeat(64) }));
  expect(await askRunningApi(folder, "count")).toBeUndefined();
});

test("nothing is done for who lacks the key, nor by a browser's GET", async () => {
  let done = 0;
  await serveControl(folder, { count: async () => (done += 1) });
  const { port, key } = readNote();
  const url = `http://127.0.0.1:${port}/count`;
  expect((await fetch(url, { method: "POST" })).status).toBe(403);
  expect((await fetch(url, { method: "POST", headers: { authorization: "" } })).status).toBe(403);
  expect((await fetch(url, { headers: { authorization: key } })).status).toBe(403);
  expect((await fetch(`${url}/../toString`, { method: "POST", headers: { authorization: key } })).status).toBe(404);
  expect(done).toBe(0);
});
