import { DurableObject } from "cloudflare:workers";
import type { EndedCallUsage } from "../adapters/ports.ts";
import type { WaivedReason } from "../contract/billing.ts";
import type { CallOutcome } from "../contract/calls.ts";
import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import type { LiveCall, LiveEvent, LiveNews } from "../contract/live.ts";
import type { BillingPeriod } from "../domain/billing/period.ts";
import {
  type Admission,
  type Decision,
  decide,
  decisionFor,
  isRefused,
  presumedOverMs,
  type Verdict,
} from "../domain/calls/admission.ts";
import type { Served } from "../domain/calls/served.ts";
import { callIdOf, callSidOf } from "../domain/ids.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { type EndedUsage, HubUsage } from "./hub-usage.ts";
import { callSessionOf, metricsHubOf } from "./stubs.ts";
import { migrateHub } from "./migrate.ts";
import { dayMs } from "../domain/durations.ts";

/** Events kept for a board that was away for a moment. */
const keptEvents = 500;
/** A call is known for longer than its owner may report it. */
const keptMs = 2 * dayMs;
/** One that has ended and is not known to be stored is told of again until it is, and must not count anew. */
const keptUnstoredMs = 90 * dayMs;
/** A busy tenant says this often how many calls it has, milliseconds. */
const reportEvery = 1000;

interface CallRow extends Record<string, SqlStorageValue> {
  call_sid: string;
  from_number: string;
  to_number: string;
  started_at: number;
  decision: string;
  twiml: string;
}

/** One tenant's present: which calls are on, who may come in, and everybody who is watching. */
export class TenantHub extends DurableObject<Env> {
  /**
   * Numbers the events. It starts at the object's birth in microseconds, so it grows across evictions without being
   * stored; a board that asks for events from before a birth is sent a snapshot.
   */
  private seq = Date.now() * 1000;
  private readonly bornAt = this.seq;
  private recent: LiveEvent[] = [];
  /** Boards whose snapshot is being collected: they are told what has happened meanwhile right after it. */
  private readonly awaitingSnapshot = new Set<WebSocket>();
  private reportDue = false;
  /** Calls that are on, as of the last change; unknown after a new start until a call comes or somebody asks. */
  private active: number | undefined;
  /** Whether this instance knows that an alarm stands. */
  private willClean = false;
  private readonly usage: HubUsage;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrateHub(ctx.storage);
    this.usage = new HubUsage(ctx.storage);
  }

  /**
   * Decides on a ringing call and records it durably under its CallSid, so that a retry hears the same.
   */
  admit(admission: Admission): Verdict {
    const { sql } = this.ctx.storage;
    const [known] = sql.exec<CallRow>(
      "SELECT * FROM calls WHERE call_sid = ?1 OR (?2 IS NOT NULL AND token = ?2) LIMIT 1",
      admission.callSid,
      admission.idempotencyToken,
    );
    if (known !== undefined) return { decision: known.decision as Decision, twiml: known.twiml };
    const { calls: activeCalls, seconds: running } = this.linesInUse(admission.at);
    const decision = decide(admission, { activeCalls, seconds: this.usage.secondsIn(admission.period) + running });
    const twiml = admission.answers[decision];
    sql.exec(
      "INSERT INTO calls (call_sid, token, from_number, to_number, started_at, decision, twiml, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      admission.callSid,
      admission.idempotencyToken,
      admission.from,
      admission.to,
      admission.at,
      decision,
      twiml,
      isRefused(decision) ? admission.at : null,
    );
    if (!isRefused(decision)) {
      this.tell({ type: "call.started", call: viewLiveCall(admission.callSid, admission) });
      this.reportActive(decision === "forward" ? activeCalls : activeCalls + 1);
    }
    this.scheduleCleaning(admission.at);
    return { decision, twiml };
  }

  /** A call that was taken without us, because we did not answer in time. */
  noteCall(call: { callSid: string; from: string; to: string; at: number; served?: Served }): void {
    const { rowsWritten } = this.ctx.storage.sql.exec(
      "INSERT OR IGNORE INTO calls (call_sid, from_number, to_number, started_at, decision, twiml) VALUES (?, ?, ?, ?, ?, '')",
      call.callSid,
      call.from,
      call.to,
      call.at,
      decisionFor(call.served ?? "full"),
    );
    if (rowsWritten === 0) return;
    this.tell({ type: "call.started", call: viewLiveCall(call.callSid, call) });
    this.reportActive(this.active === undefined ? undefined : this.active + 1);
  }

  /** What was decided on a call; null where we were not asked, or it is long ago. */
  decisionOn(callSid: string): Decision | null {
    const [row] = this.ctx.storage.sql.exec<CallRow>("SELECT * FROM calls WHERE call_sid = ?", callSid);
    return row === undefined ? null : (row.decision as Decision);
  }

  /** A call is over. Repeats change nothing. */
  endCall(usage: EndedUsage, period: BillingPeriod, outcome: CallOutcome | null): void {
    const decision = this.usage.end(usage, period);
    if (decision === undefined || (decision !== null && isRefused(decision as Decision))) return;
    const { at, callSid } = usage;
    this.tell({ type: "call.ended", callId: callIdOf(callSid), endedAt: new Date(at).toISOString(), outcome });
    const lines = decision === "forward" ? 0 : 1;
    this.reportActive(this.active === undefined || decision === null ? undefined : this.active - lines);
  }

  /** Calls that are over and that the ledger may not know yet. */
  notStored(): EndedCallUsage[] {
    return this.usage.notStored(Date.now());
  }

  /** A call that was charged is not, after all. Said twice it counts once. */
  takeBack(callSid: string, waived: WaivedReason): void {
    this.usage.takeBack(callSid, waived);
  }

  /** Tells everybody who is watching. */
  publish(news: readonly LiveNews[]): void {
    for (const one of news) {
      if (one.type === "call.stored") this.usage.stored(callSidOf(one.callId), Date.now());
      this.tell(one);
    }
  }

  /**
   * The tenant published a configuration: every call that is on goes on with it from its next turn, and everybody who
   * watches is told. Said twice it changes nothing.
   */
  async adopt(snapshot: AgentSnapshot): Promise<void> {
    this.tell({ type: "agent.published", version: snapshot.version });
    const told = this.callsOn(Date.now()).map(({ call_sid: callSid }) => {
      const tell = async () => callSessionOf(this.env, callSid).publish(snapshot);
      // Once more where its process was being replaced.
      return tell()
        .catch(tell)
        .catch((error: unknown) => createLog().error("call not told of a publish", error, { callSid }));
    });
    await Promise.all(told);
  }

  /** The live board's socket; the Worker has checked who is asking. `?since=` is the last `seq` the board has seen. */
  override async fetch(request: Request): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
    const since = Number(new URL(request.url).searchParams.get("since") ?? Number.NaN);
    const missed = this.eventsSince(since);
    if (missed !== null) for (const event of missed) server.send(JSON.stringify(event));
    else {
      this.awaitingSnapshot.add(server);
      this.ctx.waitUntil(this.sendSnapshot(server));
    }
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(): void {
    // The board only listens; whatever it says is ignored.
  }

  override async alarm(): Promise<void> {
    this.willClean = false;
    const { sql } = this.ctx.storage;
    const now = Date.now();
    sql.exec(
      "DELETE FROM calls WHERE started_at < ?1 AND (seconds IS NULL OR stored_at IS NOT NULL OR started_at < ?2)",
      now - keptMs,
      now - keptUnstoredMs,
    );
    const [left] = sql.exec<{ n: number }>("SELECT COUNT(*) AS n FROM calls");
    if ((left?.n ?? 0) > 0) this.scheduleCleaning(now);
  }

  private scheduleCleaning(now: number): void {
    if (this.willClean) return;
    this.willClean = true;
    this.ctx.waitUntil(
      this.ctx.storage
        .getAlarm()
        .then((alarm) => (alarm === null ? this.ctx.storage.setAlarm(now + dayMs) : undefined)),
    );
  }

  /** The calls that are on, the oldest first. */
  private callsOn(now: number): CallRow[] {
    const sql = "SELECT * FROM calls WHERE ended_at IS NULL AND started_at > ? ORDER BY started_at";
    return this.ctx.storage.sql.exec<CallRow>(sql, now - presumedOverMs).toArray();
  }

  /** The calls that take lines of the plan's, and how many seconds those have lasted together that may be charged. */
  private linesInUse(now: number): { calls: number; seconds: number } {
    return this.ctx.storage.sql
      .exec<{ calls: number; seconds: number }>(
        "SELECT COUNT(*) AS calls, TOTAL(CASE decision WHEN 'answer' THEN MAX(0, ?1 - started_at) END) / 1000 AS seconds FROM calls WHERE ended_at IS NULL AND started_at > ?2 AND decision <> 'forward'",
        now,
        now - presumedOverMs,
      )
      .one();
  }

  /** Says soon how many calls are on, for the operator's metrics; one report covers everything until then. */
  private reportActive(active: number | undefined): void {
    this.active = active;
    if (this.reportDue) return;
    this.reportDue = true;
    const report = async (): Promise<void> => {
      await scheduler.wait(reportEvery);
      this.reportDue = false;
      const { name } = this.ctx.id;
      if (name !== undefined)
        await metricsHubOf(this.env).setActive(name, (this.active ??= this.linesInUse(Date.now()).calls), this.seq);
    };
    this.ctx.waitUntil(report().catch((error: unknown) => createLog().error("active calls not reported", error)));
  }

  private tell(news: LiveNews): void {
    const event: LiveEvent = { ...news, seq: ++this.seq };
    this.recent.push(event);
    if (this.recent.length > keptEvents) this.recent = this.recent.slice(-keptEvents / 2);
    const frame = JSON.stringify(event);
    for (const socket of this.ctx.getWebSockets()) if (!this.awaitingSnapshot.has(socket)) trySend(socket, frame);
  }

  /** Null where we cannot know what the board has missed. */
  private eventsSince(since: number): LiveEvent[] | null {
    if (!Number.isInteger(since) || since < this.bornAt || since > this.seq) return null;
    const oldest = this.recent[0]?.seq ?? this.seq + 1;
    return since + 1 < oldest && since !== this.seq ? null : this.recent.filter((event) => event.seq > since);
  }

  /** What is on right now, from the calls' own journals: those are the truth, whatever events were lost. */
  private async sendSnapshot(socket: WebSocket): Promise<void> {
    const { seq } = this;
    const calls = await Promise.all(
      this.callsOn(Date.now()).map(async (row): Promise<LiveCall> => {
        const call = viewLiveCall(row.call_sid, { from: row.from_number, to: row.to_number, at: row.started_at });
        try {
          return { ...call, transcript: await callSessionOf(this.env, row.call_sid).transcript() };
        } catch (error) {
          createLog().error("journal not read", error, { callSid: row.call_sid });
          return call;
        }
      }),
    );
    this.awaitingSnapshot.delete(socket);
    trySend(socket, JSON.stringify({ type: "snapshot", seq, calls } satisfies LiveEvent));
    // What happened while the journals were read may be missing in them.
    for (const event of this.recent) if (event.seq > seq) trySend(socket, JSON.stringify(event));
  }
}

const viewLiveCall = (callSid: string, call: { from: string; to: string; at: number }): LiveCall => ({
  callId: callIdOf(callSid),
  callSid,
  from: call.from,
  to: call.to,
  startedAt: new Date(call.at).toISOString(),
  transcript: [],
});

/** A socket may close between our look and our send. */
function trySend(socket: WebSocket, frame: string): void {
  try {
    socket.send(frame);
  } catch {
    // Its close event follows; there is nobody to tell.
  }
}
