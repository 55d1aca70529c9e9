import type { LiveCall, LiveEvent, LiveNews } from "../../contract/live.ts";
import type { BoardPass } from "../../domain/tenancy/board-pass.ts";

/** Events kept for a board that was away for a moment. */
const keptEvents = 500;

/** What the boards need of the object they are joined to. */
interface LiveBoardsHost {
  /** Everybody who is watching. */
  sockets(): readonly WebSocket[];
  /** What is on right now, with what was said. */
  callsOn(): Promise<LiveCall[]>;
}

/** Everybody who watches a tenant's calls. They are told what happens, and what they have missed. */
export class LiveBoards {
  /**
   * Numbers the events. It starts at the object's birth in microseconds, so it grows across evictions without being
   * stored; a board that asks for events from before a birth is sent a snapshot.
   */
  private last = Date.now() * 1000;
  private readonly bornAt = this.last;
  private readonly host: LiveBoardsHost;
  private recent: LiveEvent[] = [];
  /** Boards whose snapshot is being collected: they are told what has happened meanwhile right after it. */
  private readonly awaitingSnapshot = new Set<WebSocket>();

  constructor(host: LiveBoardsHost) {
    this.host = host;
  }

  /** The number of the latest event. */
  get seq(): number {
    return this.last;
  }

  tell(news: LiveNews): void {
    const event: LiveEvent = { ...news, seq: ++this.last };
    this.recent.push(event);
    if (this.recent.length > keptEvents) this.recent = this.recent.slice(-keptEvents / 2);
    const frame = JSON.stringify(event);
    for (const board of this.host.sockets()) {
      if (isOver(board)) endBoard(board);
      else if (!this.awaitingSnapshot.has(board)) trySend(board, frame);
    }
  }

  /** A board that begins to watch. @param since the last `seq` it has seen; NaN where it has seen none */
  async join(board: WebSocket, since: number): Promise<void> {
    const missed = this.eventsSince(since);
    if (missed === null) return this.sendSnapshot(board);
    for (const event of missed) board.send(JSON.stringify(event));
  }

  /** Null where we cannot know what the board has missed. */
  private eventsSince(since: number): LiveEvent[] | null {
    if (!Number.isInteger(since) || since < this.bornAt || since > this.last) return null;
    const oldest = this.recent[0]?.seq ?? this.last + 1;
    return since + 1 < oldest && since !== this.last ? null : this.recent.filter((event) => event.seq > since);
  }

  private async sendSnapshot(board: WebSocket): Promise<void> {
    this.awaitingSnapshot.add(board);
    const seq = this.last;
    const calls = await this.host.callsOn();
    this.awaitingSnapshot.delete(board);
    trySend(board, JSON.stringify({ type: "snapshot", seq, calls } satisfies LiveEvent));
    // What happened while the journals were read may be missing in them.
    for (const event of this.recent) if (event.seq > seq) trySend(board, JSON.stringify(event));
  }
}

/** True where whoever watches has to come back and be asked who they are. */
function isOver(board: WebSocket): boolean {
  // One that was opened by an older version has no pass.
  const pass = board.deserializeAttachment() as BoardPass | null;
  return pass === null || pass.until <= Date.now();
}

/** Closes a board that may watch no more, or not until it has been asked anew who it is: it comes back by itself. */
export function endBoard(board: WebSocket): void {
  board.close(1008, "log in again");
}

/** A socket may close between our look and our send. */
function trySend(socket: WebSocket, frame: string): void {
  try {
    socket.send(frame);
  } catch {
    // Its close event follows; there is nobody to tell.
  }
}
