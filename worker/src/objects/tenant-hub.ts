import { DurableObject } from "cloudflare:workers";
import type { EndedCallUsage } from "../adapters/ports/hub.ts";
import type { WaivedReason } from "../contract/billing.ts";
import type { CallOutcome } from "../contract/calls.ts";
import type { LiveCall, LiveNews } from "../contract/live.ts";
import type { AgentSnapshot } from "../domain/agent/snapshot.ts";
import type { BillingPeriod } from "../domain/billing/period.ts";
import { type Admission, type Decision, decide, isRefused, type Verdict } from "../domain/calls/admission.ts";
import type { Served } from "../domain/calls/served.ts";
import { dayMs } from "../domain/durations.ts";
import { callIdOf, callSidOf } from "../domain/ids.ts";
import { readPass } from "../domain/tenancy/board-pass.ts";
import type { Env } from "../env.ts";
import { createLog } from "../observe/log.ts";
import { ActiveCalls } from "./hub/active-calls.ts";
import { type HubCall, HubCalls } from "./hub/hub-calls.ts";
import { type EndedUsage, HubUsage } from "./hub/hub-usage.ts";
import { endBoard, LiveBoards } from "./hub/live-boards.ts";
import { migrateHub } from "./migrate.ts";
import { callSessionOf, metricsHubOf } from "./stubs.ts";

/** One tenant's present: which calls are on, who may come in, and everybody who is watching. */
export class TenantHub extends DurableObject<Env> {
  private readonly calls: HubCalls;
  private readonly usage: HubUsage;
  private readonly boards: LiveBoards;
  private readonly active: ActiveCalls;
  /** Whether this instance knows that an alarm stands. */
  private willClean = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrateHub(ctx.storage);
    this.calls = new HubCalls(ctx.storage);
    this.usage = new HubUsage(ctx.storage);
    this.boards = new LiveBoards({ sockets: () => ctx.getWebSockets(), callsOn: () => this.liveCalls() });
    this.active = new ActiveCalls({
      count: () => this.calls.linesInUse(Date.now()).calls,
      report: async (calls) => {
        const { name } = ctx.id;
        if (name !== undefined) await metricsHubOf(env).setActive(name, calls, this.boards.seq);
      },
      defer: (work) => ctx.waitUntil(work),
    });
  }

  /**
   * Decides on a ringing call and records it durably under its CallSid, so that a retry hears the same.
   */
  admit(admission: Admission): Verdict {
    const known = this.calls.verdictOn(admission);
    if (known !== null) return known;
    const { at, period } = admission;
    const { calls: activeCalls, seconds: running } = this.calls.linesInUse(at);
    const decision = decide(admission, { activeCalls, seconds: this.usage.secondsIn(period) + running });
    const verdict = { decision, twiml: admission.answers[decision] };
    this.calls.decided(admission, verdict);
    if (!isRefused(decision)) {
      this.boards.tell({ type: "call.started", call: viewLiveCall(admission) });
      this.active.set(decision === "forward" ? activeCalls : activeCalls + 1);
    }
    this.scheduleCleaning(at);
    return verdict;
  }

  /** A call that was taken without us, because we did not answer in time. */
  noteCall(call: { callSid: string; from: string; to: string; at: number; served?: Served }): void {
    if (!this.calls.taken(call)) return;
    this.boards.tell({ type: "call.started", call: viewLiveCall(call) });
    this.active.change(1);
  }

  /** What was decided on a call; null where we were not asked, or it is long ago. */
  decisionOn(callSid: string): Decision | null {
    return this.calls.decisionOn(callSid);
  }

  /** A call is over. Repeats change nothing. */
  endCall(usage: EndedUsage, period: BillingPeriod, outcome: CallOutcome | null): void {
    const decision = this.usage.end(usage, period);
    if (decision === undefined || (decision !== null && isRefused(decision as Decision))) return;
    const { at, callSid } = usage;
    this.boards.tell({ type: "call.ended", callId: callIdOf(callSid), endedAt: new Date(at).toISOString(), outcome });
    if (decision === null) this.active.set(undefined);
    else this.active.change(decision === "forward" ? 0 : -1);
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
      this.boards.tell(one);
    }
  }

  /**
   * The tenant published a configuration: every call that is on goes on with it from its next turn, and everybody who
   * watches is told. Said twice it changes nothing.
   */
  async adopt(snapshot: AgentSnapshot): Promise<void> {
    this.boards.tell({ type: "agent.published", version: snapshot.version });
    const told = this.calls.on(Date.now()).map(({ callSid }) => {
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
    const pass = readPass(request.headers);
    this.ctx.acceptWebSocket(server, [pass.holder]);
    server.serializeAttachment(pass);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair("ping", "pong"));
    const since = Number(new URL(request.url).searchParams.get("since") ?? Number.NaN);
    this.ctx.waitUntil(this.boards.join(server, since));
    return new Response(null, { status: 101, webSocket: client });
  }

  /** Ends the boards that were opened with a session or key that is no more. Repeats change nothing. */
  endBoards(holder: string): void {
    for (const board of this.ctx.getWebSockets(holder)) endBoard(board);
  }

  override webSocketMessage(): void {
    // The board only listens; whatever it says is ignored.
  }

  override async alarm(): Promise<void> {
    this.willClean = false;
    const now = Date.now();
    if (this.calls.clean(now)) this.scheduleCleaning(now);
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

  /** What is on right now, from the calls' own journals: those are the truth, whatever events were lost. */
  private liveCalls(): Promise<LiveCall[]> {
    return Promise.all(
      this.calls.on(Date.now()).map(async (one): Promise<LiveCall> => {
        const call = viewLiveCall(one);
        try {
          return { ...call, transcript: await callSessionOf(this.env, one.callSid).transcript() };
        } catch (error) {
          createLog().error("journal not read", error, { callSid: one.callSid });
          return call;
        }
      }),
    );
  }
}

const viewLiveCall = ({ callSid, from, to, at }: HubCall): LiveCall => ({
  callId: callIdOf(callSid),
  callSid,
  from,
  to,
  startedAt: new Date(at).toISOString(),
  transcript: [],
});
