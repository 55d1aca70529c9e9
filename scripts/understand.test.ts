import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { projectRoot } from "./lib/project.ts";

const setting = ["--today", "2026-11-18", "--tz", "America/New_York"];

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(projectRoot, "scripts", "understand.ts"), ...args], { cwd: projectRoot });
}

/** Runs the command on `input` and gives its exit code, its lines and what it complained about. */
async function run(input: string, args: readonly string[] = setting) {
  const child = start(args);
  let out = "";
  let complaint = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (complaint += data.toString()));
  child.stdin.on("error", () => {}); // It may have left before it read anything.
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number];
  const lines = out.split("\n").slice(0, -1);
  return { code, complaint, lines: lines.map((line): unknown => JSON.parse(line)) };
}

const jsonLines = (...rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

describe("npm run understand", { timeout: 30_000 }, () => {
  it("answers each line in order, flat", async () => {
    const { code, lines } = await run(
      jsonLines(
        { says: "cleaning next Tuesday at 2:30 pm, it's Maria Lopez", services: ["Whitening", "Cleaning"] },
        { says: "three", before: "What time works for you?" },
        { says: "after four pm" },
        { says: "the second one", expecting: "slot", offered: 2 },
        { says: "no, Thursday", before: null },
      ),
    );
    expect(code).toBe(0);
    expect(lines).toEqual([
      { intent: "book", date: "2026-11-24", time: "14:30", services: [1], name: "Maria Lopez" },
      { intent: "book", time: "15:00", ambiguousHour: true, detailsOnly: true },
      { intent: "book", time: "16:00", after: "16:00", detailsOnly: true },
      { intent: "book", choice: 2, detailsOnly: true },
      { intent: "no", date: "2026-11-19", correction: true },
    ]);
  });

  it("keeps the caller's language along the lines, unless it is given", async () => {
    const says = [
      "hola quiero una cita para el martes",
      "a las tres de la tarde",
      "sorry, in English please",
      "at four pm",
    ];
    const { lines } = await run(jsonLines(...says.map((text) => ({ says: text }))));
    expect(lines).toMatchObject([{ date: "2026-11-24" }, { time: "15:00" }, {}, { time: "16:00" }]);
    const given = await run(jsonLines({ says: "a las tres" }), [...setting, "--language", "es"]);
    expect(given.lines).toMatchObject([{ time: "15:00" }]);
    expect((await run("", [...setting, "--language", "fr"])).code).toBe(2);
  });

  it("answers a line that is none with an error and goes on", async () => {
    const { code, lines } = await run(`nonsense\n[1]\n{"says": 5}\n{}\n\n${jsonLines({ says: "hello" })}`);
    expect(code).toBe(0);
    expect(lines).toHaveLength(6);
    for (const line of lines.slice(0, 5)) expect(line).toEqual({ error: expect.any(String) as string });
    expect(lines[5]).toEqual({ intent: "greeting" });
  });

  it("answers each line before it is sent the next", async () => {
    const child = start(setting);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const [says, intent] of [
      ["hello", "greeting"],
      ["bye", "goodbye"],
    ]) {
      child.stdin.write(jsonLines({ says }));
      const { value } = await answers.next();
      expect(JSON.parse(String(value))).toEqual({ intent });
    }
    child.stdin.end();
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("reads more than a pipe holds", async () => {
    const { code, lines } = await run(jsonLines({ says: "yes please" }).repeat(20_000));
    expect(code).toBe(0);
    expect(lines).toHaveLength(20_000);
  });

  it.each([
    [["--today", "2026-02-30", "--tz", "America/New_York"]],
    [["--today", "2026-11-18", "--tz", "Mars/Olympus"]],
    [["--today", "2026-11-18"]],
    [["--tz", "America/New_York"]],
    [[...setting, "--now", "25:00"]],
    [[...setting, "--verbose"]],
    [[...setting, "stray"]],
  ])("refuses %j with 2 and the usage", async (args) => {
    const { code, lines, complaint } = await run("", args);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(complaint).toContain("Usage: npm run understand -- --today");
  });
});
