import type { AgentSnapshot } from "../../domain/agent/snapshot.ts";
import type { WaivedReason } from "../../contract/billing.ts";
import type { LiveNews } from "../../contract/live.ts";

/** The tenant's live board. */
export interface LiveBoard {
  /** Best effort: a lost event is repaired by the board's next snapshot. */
  publish(tenantId: string, news: LiveNews): Promise<void>;
  /** Lets the tenant's calls of the moment go on with what was published. Best effort: a call that is not reached keeps what it has. */
  adopt(tenantId: string, snapshot: AgentSnapshot): Promise<void>;
  /** Closes what was opened with a session or key that is no more. Best effort: what is not reached ends within the hour. */
  endBoards(tenantId: string, holder: string): Promise<void>;
}

/** What the tenant's hub knows of its calls' usage before the ledger does, and holds the caps by. */
export interface RecentUsage {
  /** Calls that are over and that the ledger may not know yet, the oldest first. */
  notStored(tenantId: string): Promise<EndedCallUsage[]>;
  /** A call that was charged is not, after all. Best effort: a cap that is not told holds a little early. */
  takeBack(tenantId: string, callSid: string, waived: WaivedReason): Promise<void>;
}

export interface EndedCallUsage {
  callSid: string;
  from: string;
  /** When it ended, integer ms. */
  at: number;
  /** Length of the call. */
  seconds: number;
  billableSeconds: number;
  /** Why nothing is charged; null where it is. */
  waived: WaivedReason | null;
}
