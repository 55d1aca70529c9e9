import type { CallOutcome, CallStatus } from "../../contract/calls.ts";
import type { BillingPeriod } from "../../domain/billing/period.ts";
import { heardPart } from "../../domain/conversation/heard-part.ts";
import { asServed } from "../../domain/agent/snapshot.ts";
import { type Degraded, degradedBy } from "../../domain/calls/served.ts";
import { unreached } from "../../domain/agent/messages-only.ts";
import { callIdOf } from "../../domain/ids.ts";
import { Kept } from "../kept.ts";
import type { EndedUsage } from "../hub/hub-usage.ts";
import { ConversationJournal, type PlacedTurn, type TurnRow } from "../conversation/conversation-journal.ts";
import type { ConversationRecord } from "../conversation/conversation-record.ts";

/** The call as it was admitted. */
export interface CallRecord extends ConversationRecord {
  callSid: string;
  channel: "voice";
  from: string;
  to: string;
  /** The caller was turned away: busy or blocked. */
  refused: boolean;
  /** Why it was not served in full when it rang; absent where it was. */
  degraded?: Degraded;
}

/** What is known of a call before its object is asked. */
export type AdmittedCall = Pick<
  CallRecord,
  "callSid" | "from" | "to" | "startedAt" | "snapshot" | "refused" | "served"
>;

/** How the call ended; written once. */
export interface CallEnd {
  at: number;
  status: Exclude<CallStatus, "in-progress">;
  durationSeconds: number;
  /** False where the carrier says that nobody took the call it was put through to. */
  reached?: false;
}

/** What the tenant's hub is told of the end. */
export interface HubNews {
  usage: EndedUsage;
  period: BillingPeriod;
  outcome: CallOutcome;
}

/** How far back a late report of an interruption may reach. */
const turnsInDoubt = 16;

/** What an interruption was about. */
export interface InterruptedLine {
  /** Everything we said between two times the caller spoke, as it stands in the transcript. */
  rows: TurnRow[];
  heard: string;
  /** The place of its last turn. */
  index: number;
  /** It is what we said last. */
  latest: boolean;
}

const textOf = (rows: readonly TurnRow[]): string => rows.map(({ text }) => text).join(" ");

/** What a telephone call must not forget beside the conversation. */
export class CallJournal extends ConversationJournal<CallRecord> {
  private readonly keptEnd = new Kept<CallEnd>(this.storage, "end");

  /** A call that began under an older version of this code lacks what that did not know yet. */
  override get record(): CallRecord | undefined {
    const { record } = this.cells;
    if (record.value !== undefined && record.value.id === undefined)
      record.value = { ...record.value, id: callIdOf(record.value.callSid), channel: "voice" };
    return record.value;
  }
  override set record(record: CallRecord | undefined) {
    this.cells.record.value = record;
  }

  /** Keeps how the call began. */
  open(call: AdmittedCall): CallRecord {
    const { served = "full" } = call;
    const snapshot = asServed(call.snapshot, served);
    const degraded = served === "full" ? {} : { degraded: degradedBy(snapshot, call.startedAt) };
    return (this.record = { id: callIdOf(call.callSid), channel: "voice", ...call, ...degraded, served, snapshot });
  }

  /** Nobody took the call at the owner's own telephone: a receptionist takes a message. @returns false for any other call */
  takeBack(): boolean {
    const { record } = this;
    if (record?.served !== "forward") return false;
    const { config, ...rest } = asServed(record.snapshot, "messages");
    this.record = { ...record, served: "messages", snapshot: { ...rest, config: unreached(config) } };
    return true;
  }

  get end(): CallEnd | undefined {
    return this.keptEnd.value;
  }
  set end(end: CallEnd | undefined) {
    this.keptEnd.value = end;
  }

  /** What the hub could not be told of the end: it is told even where the call has been stored meanwhile. */
  get owedToHub(): HubNews | undefined {
    return this.storage.kv.get<HubNews>("owed-to-hub");
  }
  set owedToHub(news: HubNews | undefined) {
    if (news === undefined) this.storage.kv.delete("owed-to-hub");
    else this.storage.kv.put("owed-to-hub", news);
  }

  /** The carrier has been told how to go on and has not connected since. */
  get resuming(): boolean {
    return this.storage.kv.get<boolean>("resuming") ?? false;
  }
  set resuming(resuming: boolean) {
    if (resuming) this.storage.kv.put("resuming", true);
    else this.storage.kv.delete("resuming");
  }

  /** It rings at somebody's: who comes back from there because nobody took it is still answered. */
  get putsThrough(): boolean {
    return this.parting !== undefined && "transfer" in this.parting;
  }

  /** Counts how often the caller's side has connected, was told to come back, or said nothing in a row. */
  increment(what: "connections" | "resumes" | "silences"): number {
    const next = (this.storage.kv.get<number>(what) ?? 0) + 1;
    this.storage.kv.put(what, next);
    return next;
  }
  /** True where the caller's side has never been on our socket. */
  get neverConnected(): boolean {
    return this.storage.kv.get("connections") === undefined;
  }
  reset(what: "silences"): void {
    if (this.storage.kv.get(what) !== undefined) this.storage.kv.delete(what);
  }

  /** A pressed key joins those pressed just before it. */
  appendKey(at: number, digit: string): PlacedTurn {
    const [last] = this.sql.exec<TurnRow>("SELECT * FROM turns ORDER BY seq DESC LIMIT 1");
    if (last?.tool !== "keypad") return this.append({ at, role: "caller", text: digit, tool: "keypad" });
    return this.place("UPDATE turns SET text = text || ? WHERE seq = ? RETURNING *", digit, last.seq);
  }

  /**
   * What an interruption was about: what we said since the caller last spoke, or something earlier that `heard` fits where
   * the report comes after the caller's words and our answer to them.
   * @returns null where we have not spoken yet
   */
  interruptedLine(heard: string): InterruptedLine | null {
    const recent = this.sql.exec<TurnRow>("SELECT * FROM turns ORDER BY seq DESC LIMIT ?", turnsInDoubt).toArray();
    const groups: TurnRow[][] = [];
    let open: TurnRow[] | null = null;
    for (const row of recent) {
      if (row.role === "caller") open = null;
      if (row.role !== "agent") continue;
      if (open === null) groups.push((open = []));
      open.unshift(row);
    }
    const fits = (rows: TurnRow[]) => heard !== "" && heardPart(textOf(rows), heard) !== "";
    const rows = groups.find(fits) ?? groups[0];
    if (rows === undefined) return null;
    return { rows, heard, index: rows.at(-1)!.seq - 1, latest: rows === groups[0] };
  }

  /** Cuts a line to what was heard of it. @returns every turn that changed */
  cutLine({ rows, heard }: InterruptedLine): PlacedTurn[] {
    const reached = heardPart(textOf(rows), heard);
    // Words that are none of ours are taken at their word for what we said last.
    if (reached === "" && heard !== "") return [this.interrupt(rows.at(-1)!, heard)];
    const changed: PlacedTurn[] = [];
    let from = 0;
    for (const row of rows) {
      const left = reached.slice(from);
      if (left.length < row.text.length || row === rows.at(-1)) changed.push(this.interrupt(row, left.trim()));
      from += row.text.length + 1;
    }
    return changed;
  }

  private interrupt(row: TurnRow, text: string): PlacedTurn {
    return this.place("UPDATE turns SET text = ?, interrupted = 1 WHERE seq = ? RETURNING *", text, row.seq);
  }

  lastLine(): TurnRow | undefined {
    return this.sql.exec<TurnRow>("SELECT * FROM turns WHERE role = 'agent' ORDER BY seq DESC LIMIT 1").toArray()[0];
  }

  /** What we have said since the caller last spoke; nothing before they have spoken at all. */
  linesSinceCaller(): string[] {
    const since = "(SELECT MAX(seq) FROM turns WHERE role = 'caller')";
    return this.sql
      .exec<TurnRow>(`SELECT * FROM turns WHERE role = 'agent' AND seq > ${since} ORDER BY seq`)
      .toArray()
      .map(({ text }) => text);
  }

  override async erase(): Promise<void> {
    await super.erase();
    this.keptEnd.forget();
  }

  get stored(): boolean {
    return this.storage.kv.get<boolean>("stored") ?? false;
  }

  /** Everything is stored elsewhere: forgets what was said, and keeps the end so that a late callback finds the call over. */
  markStored(): void {
    this.storage.kv.put("stored", true);
    this.forgetWords();
  }
}
