/** One line of a call script. */
export type Step = { line: number } & (
  | { do: "say"; words: string }
  | { do: "press"; digits: string }
  | { do: "interrupt"; heard: string }
  | { do: "drop" }
  | { do: "silence"; milliseconds: number }
  | { do: "hangup" }
  | { do: "expect"; pattern: RegExp; wanted: boolean; text: string }
  | { do: "expect end" }
);

/**
 * Reads a call script: a line a step, `#` begins a comment.
 *
 *     caller: I'd like a cleaning           what the caller says, once the agent has finished speaking
 *     expect: half past two                 the words, in any case, in what was heard since the caller last did something
 *     expect: /2:30|half past/              a pattern, in any case
 *     expect not: booked
 *     expect end                            the call is over
 *     dtmf: 1                               keys
 *     interrupt: We have openings on        speaks over the agent, who was heard this far
 *     drop                                  the socket between Twilio and the product is cut
 *     wait 2s                               says nothing for so long
 *     hangup
 *
 * @throws Error that names the first line it cannot read
 */
export function readCallScript(source: string): Step[] {
  const steps: Step[] = [];
  for (const [index, raw] of source.split("\n").entries()) {
    const text = raw.trim();
    if (text === "" || text.startsWith("#")) continue;
    const step = readStep(text, index + 1);
    if (step === undefined) throw new Error(`line ${index + 1}: I cannot read "${text}"`);
    steps.push(step);
  }
  if (steps.length === 0) throw new Error("the script is empty");
  return steps;
}

function readStep(text: string, line: number): Step | undefined {
  const [, key = "", rest = ""] = /^([a-z][a-z ]*?)\s*(?::\s*(.*))?$/i.exec(text) ?? [];
  const value = rest.trim();
  switch (key.toLowerCase()) {
    case "caller":
      return value === "" ? undefined : { line, do: "say", words: value };
    case "dtmf":
      return /^[\d*#]+$/.test(value) ? { line, do: "press", digits: value } : undefined;
    case "interrupt":
      return { line, do: "interrupt", heard: value };
    case "expect":
    case "expect not": {
      const pattern = readPattern(value);
      return pattern && { line, do: "expect", pattern, wanted: key.toLowerCase() === "expect", text: value };
    }
    case "expect end":
      return value === "" ? { line, do: "expect end" } : undefined;
    case "drop":
    case "hangup":
      return value === "" ? { line, do: key.toLowerCase() === "drop" ? "drop" : "hangup" } : undefined;
    default:
      return readWait(text, line);
  }
}

function readWait(text: string, line: number): Step | undefined {
  const [, amount, unit] = /^wait\s+(\d+(?:\.\d+)?)\s*(ms|s)$/i.exec(text) ?? [];
  if (amount === undefined) return undefined;
  return { line, do: "silence", milliseconds: Number(amount) * (unit?.toLowerCase() === "ms" ? 1 : 1000) };
}

function readPattern(value: string): RegExp | undefined {
  const written = /^\/(.*)\/$/.exec(value)?.[1];
  if (value === "" || written === "") return undefined;
  try {
    return new RegExp(written ?? value.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), "i");
  } catch {
    return undefined;
  }
}
