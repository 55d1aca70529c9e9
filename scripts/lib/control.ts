import { randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import process from "node:process";
import { Refusal } from "./command.ts";

/** Where a running API notes how to reach it; the key in it is for this machine's user alone. */
const noteOf = (stateDir: string): string => join(stateDir, "control.json");

interface Note {
  port: number;
  key: string;
}

/**
 * Lets other commands ask the process that has a state folder open to do something there: a local database takes one
 * writing process, and a second one would find it locked.
 * @param tasks what may be asked; the answer is sent back as JSON
 */
export async function serveControl(stateDir: string, tasks: Record<string, () => Promise<unknown>>): Promise<void> {
  const known = new Map(Object.entries(tasks));
  const key = randomBytes(32).toString("hex");
  const server = createServer((request, response) => {
    const task = known.get((request.url ?? "").slice(1));
    const reply = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body ?? null));
    if (request.method !== "POST" || !isSame(request.headers.authorization ?? "", key)) return reply(403, "forbidden");
    if (task === undefined) return reply(404, "no such task");
    task().then(
      (result) => reply(200, result),
      (error: unknown) => reply(500, error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the control socket has no port");
  writeFileSync(noteOf(stateDir), JSON.stringify({ port: address.port, key } satisfies Note), { mode: 0o600 });
  process.once("exit", () => rmSync(noteOf(stateDir), { force: true }));
}

/**
 * Asks the API that has the state folder open, if one has.
 * @returns its answer, or undefined where none runs: a killed one leaves its note behind, and nobody answers there
 * @throws Refusal where it tried and failed
 */
export async function askRunningApi(stateDir: string, task: string): Promise<{ answer: unknown } | undefined> {
  if (!existsSync(noteOf(stateDir))) return undefined;
  const note = JSON.parse(readFileSync(noteOf(stateDir), "utf8")) as Note;
  const headers = { authorization: note.key };
  const response = await fetch(`http://127.0.0.1:${note.port}/${task}`, { method: "POST", headers }).catch(
    () => undefined,
  );
  if (response === undefined || response.status === 403 || response.status === 404) return undefined;
  const answer: unknown = await response.json();
  if (!response.ok) throw new Refusal(`The running API could not ${task}: ${String(answer)}`);
  return { answer };
}

const isSame = (given: string, key: string): boolean =>
  given.length === key.length && timingSafeEqual(Buffer.from(given), Buffer.from(key));
