import { cpuMs } from "./cpu.ts";
import { load, type LoadOptions, type Round } from "./load.ts";
import type { Rig } from "./rig.ts";
import { median, type Summary, summarize } from "./stats.ts";

/** What requests leave running behind their answers is counted into their processor time. */
const settleMs = 250;

/** One of those that are measured in turn, so that each meets the same minutes of a machine. */
export class Contestant {
  private readonly rounds: Round[] = [];
  /** Processor milliseconds a request, a figure a round. */
  private readonly cpu: number[] = [];
  private readonly rig: Rig;

  constructor(rig: Rig) {
    this.rig = rig;
  }

  /** @throws Error where an answer is not what was asked for */
  async run(requests: LoadOptions): Promise<void> {
    const before = cpuMs(this.rig.workerd);
    const result = await load(requests);
    const count = requests.requests.length;
    if (result.wrong > 0) throw new Error(`${result.wrong} of ${count} answers were wrong`);
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    this.rounds.push(result);
    this.cpu.push((cpuMs(this.rig.workerd) - before) / count);
  }

  /** Medians over the rounds; `cpu` is processor milliseconds a request. */
  get summary(): Summary & { cpu: number } {
    return { ...summarize(this.rounds), cpu: median(this.cpu) };
  }
}
