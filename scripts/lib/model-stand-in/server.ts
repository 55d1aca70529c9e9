import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Script, type StandInModel, standInModel } from "./responses.ts";

export interface ModelServer extends StandInModel {
  /** What OPENAI_BASE_URL is set to. */
  baseUrl: string;
  close(): Promise<void>;
}

/** The stand-in model behind a real socket on the loopback address. */
export async function startModelServer(script: Script): Promise<ModelServer> {
  const model = standInModel(script);
  const server = createServer((incoming, outgoing) => {
    answer(model, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(model, {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

/** A client that goes away ends the stream; a stream that breaks ends the connection. */
async function answer(model: StandInModel, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const headers = new Headers(incoming.headers as Record<string, string>);
  const body = await text(incoming);
  const known = incoming.method === "POST" && incoming.url === "/v1/responses";
  const response = known
    ? await model.fetch(new Request("http://127.0.0.1/v1/responses", { method: "POST", headers, body }))
    : new Response("no such route", { status: 404 });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  outgoing.on("close", () => void reader?.cancel().catch(() => {}));
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return void outgoing.end();
    outgoing.write(chunk.value);
  }
}
