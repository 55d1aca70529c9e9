import { readFileSync } from "node:fs";

const ticksPerSecond = 100;

/** Milliseconds of processor a process has used so far, its own and the kernel's for it; NaN where nobody tells. */
export function cpuMs(pid: number | null): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
  } catch {
    return Number.NaN;
  }
}
