import type { LiveNews } from "../../contract/live.ts";
import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import type { PlacedTurn } from "../conversation/conversation-journal.ts";
import { hubOf } from "../stubs.ts";
import type { CallRecord } from "./call-journal.ts";

/** What the tenant's hub is told while a call is on, behind the answer: nobody waits for it, and a loss is repaired by a snapshot. */
export class HubTeller {
  private readonly env: Env;
  private readonly log: Log;
  private readonly defer: (work: Promise<unknown>) => void;
  /** What the live board will be told once the caller has been answered. */
  private news: LiveNews[] = [];

  constructor(env: Env, log: Log, defer: (work: Promise<unknown>) => void) {
    this.env = env;
    this.log = log;
    this.defer = defer;
  }

  /** The call is on: the hub may not know of it. */
  begun({ callSid, from, to, startedAt, snapshot, served }: CallRecord): void {
    const call = { callSid, from, to, at: startedAt, ...(served === undefined ? {} : { served }) };
    this.tell(hubOf(this.env, snapshot.tenantId).noteCall(call), "hub not told of the call");
  }

  /** A turn was said, or changed. */
  show({ id }: CallRecord, { index, turn }: PlacedTurn): void {
    this.news.push({ type: "call.turn", callId: id, index, turn });
  }

  /** The caller has been answered. */
  answered(record: CallRecord | undefined): void {
    const news = this.news.splice(0);
    if (record === undefined || news.length === 0) return;
    this.tell(hubOf(this.env, record.snapshot.tenantId).publish(news), "board not told");
  }

  private tell(told: Promise<unknown>, failure: string): void {
    this.defer(Promise.resolve(told).catch((error: unknown) => this.log.error(failure, error)));
  }
}
