import { createLog } from "../../observe/log.ts";

/** A busy tenant says this often how many calls it has, milliseconds. */
const reportEvery = 1000;

/** What counts and reports a tenant's calls. */
interface ActiveCallsHost {
  count(): number;
  report(calls: number): Promise<void>;
  defer(work: Promise<unknown>): void;
}

/** How many lines a tenant's calls take, said soon after each change, for the operator's metrics. */
export class ActiveCalls {
  private readonly host: ActiveCallsHost;
  /** As of the last change; unknown after a new start until a call comes or somebody asks. */
  private known: number | undefined;
  private isReportDue = false;

  constructor(host: ActiveCallsHost) {
    this.host = host;
  }

  /** @param calls undefined where they are to be counted anew */
  set(calls: number | undefined): void {
    this.known = calls;
    // One report covers everything until it leaves.
    if (this.isReportDue) return;
    this.isReportDue = true;
    this.host.defer(this.report().catch((error: unknown) => createLog().error("active calls not reported", error)));
  }

  /** So many more, or fewer. */
  change(by: number): void {
    this.set(this.known === undefined ? undefined : this.known + by);
  }

  private async report(): Promise<void> {
    await scheduler.wait(reportEvery);
    this.isReportDue = false;
    await this.host.report((this.known ??= this.host.count()));
  }
}
