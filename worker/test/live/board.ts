import { type LiveEvent, liveEvent } from "../../src/contract/live.ts";
import { api, type ApiCall, type Member } from "../harness/api.ts";

type EventOf<T extends LiveEvent["type"]> = Extract<LiveEvent, { type: T }>;

/** The upgrade request of a board, as `call` says. */
export const openBoard = (query: string, call: ApiCall): Promise<Response> =>
  api(`/api/live${query}`, { ...call, headers: { upgrade: "websocket", ...call.headers } });

/** Somebody who watches a tenant's live board; every frame is checked against the contract. */
export class Board {
  readonly events: LiveEvent[] = [];
  closed: { code: number } | null = null;
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener("message", (event) => {
      if (event.data !== "pong") this.events.push(liveEvent.parse(JSON.parse(String(event.data))));
    });
    socket.addEventListener("close", (event) => {
      this.closed = { code: event.code };
    });
    socket.accept();
  }

  static async watch(member: Member, since?: number | string): Promise<Board> {
    const query = since === undefined ? "" : `?since=${since}`;
    const answer = await openBoard(query, { token: member.token, tenantId: member.tenantId });
    if (answer.webSocket === null) throw new Error(`board: ${answer.status} ${await answer.text()}`);
    return new Board(answer.webSocket);
  }

  /** Waits until `look` finds something in what has been received, or fails after five seconds. */
  async until<T>(look: (events: LiveEvent[]) => T | undefined | false): Promise<T> {
    const giveUp = Date.now() + 5000;
    for (;;) {
      const found = look(this.events);
      if (found !== undefined && found !== false) return found;
      if (Date.now() > giveUp) throw new Error(`the board only saw ${JSON.stringify(this.events)}`);
      await scheduler.wait(10);
    }
  }

  /** The first event of a kind, once it is there. */
  first<T extends LiveEvent["type"]>(type: T): Promise<EventOf<T>> {
    return this.until((events) => events.find((event): event is EventOf<T> => event.type === type));
  }

  /** Waits until the server closes it. @returns its code */
  async end(): Promise<number> {
    const giveUp = Date.now() + 5000;
    while (this.closed === null) {
      if (Date.now() > giveUp) throw new Error("the board is still open");
      await scheduler.wait(10);
    }
    return this.closed.code;
  }

  /** The `seq` of the last event received. */
  get seq(): number {
    return this.events.at(-1)?.seq ?? Number.NaN;
  }

  send(text: string): void {
    this.socket.send(text);
  }

  close(): void {
    this.socket.close(1000, "seen enough");
  }
}
