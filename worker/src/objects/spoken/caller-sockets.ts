import { endFrame, type Handoff } from "../../adapters/twilio/relay-frames.ts";

/** The caller's socket: one at a time, and none between a drop and their return. It outlives the process that accepted it. */
export class CallerSockets {
  private readonly state: DurableObjectState;

  constructor(state: DurableObjectState) {
    this.state = state;
  }

  /** A second socket takes the place of the first. @returns both ends: the carrier's and ours */
  accept(): { client: WebSocket; server: WebSocket } {
    this.closeAll("connected again");
    const { 0: client, 1: server } = new WebSocketPair();
    this.state.acceptWebSocket(server);
    return { client, server };
  }

  /** Undefined where nobody is connected. */
  get current(): WebSocket | undefined {
    return this.state.getWebSockets()[0];
  }

  /** Whether the caller is connected by another socket than this one. */
  hasOther(socket: WebSocket): boolean {
    return this.state.getWebSockets().some((other) => other !== socket && other.readyState === WebSocket.OPEN);
  }

  send(frame: string): void {
    for (const socket of this.state.getWebSockets()) {
      try {
        socket.send(frame);
      } catch {
        // It closed between our look and our send; the caller comes back or the call ends.
      }
    }
  }

  closeAll(reason: string): void {
    for (const socket of this.state.getWebSockets()) socket.close(1000, reason);
  }
}

/** Ends the relay's session on this socket, and says what the call is to do then. */
export const hangUp = (socket: WebSocket, handoff: Handoff): void => socket.send(endFrame(handoff));
