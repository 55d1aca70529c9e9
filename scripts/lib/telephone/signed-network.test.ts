import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { getExpectedTwilioSignature, validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signedNetwork } from "./signed-network.ts";

const authToken = "a-token";
const publicOrigin = "https://phone.example";
let server: Server;
let api: string;
let upgrade: (request: IncomingMessage, socket: Duplex) => void;

beforeEach(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const params = Object.fromEntries(new URLSearchParams(body));
      const signature = String(request.headers["x-twilio-signature"]);
      const valid = validateRequest(authToken, signature, publicOrigin + request.url, params);
      response.writeHead(valid ? 200 : 403).end(JSON.stringify(params));
    });
  });
  server.on("upgrade", (request, socket) => upgrade(request, socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  api = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function accept(request: IncomingMessage, socket: Duplex): void {
  const key = `${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const answer = createHash("sha1").update(key).digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answer}\r\n\r\n`,
  );
}

describe("the signed network", () => {
  test("signs the address the world knows and asks the one this machine reaches", async () => {
    const network = signedNetwork({ api, publicOrigin, authToken });
    const params = { CallSid: "CA1", From: "+1 202", Empty: "", Accent: "é&=" };
    for (const url of [`${api}/api/twilio/voice?x=1`, `${publicOrigin}/api/twilio/voice?x=1`]) {
      expect(await network.post(url, params)).toEqual({ status: 200, body: JSON.stringify(params) });
    }
    const forged = signedNetwork({ api, publicOrigin, authToken: "another" });
    expect((await forged.post(`${api}/api/twilio/voice`, params)).status).toBe(403);
  });

  test("a connection that breaks is tried again as the same request", async () => {
    const tokens: unknown[] = [];
    server.prependListener("request", (request: IncomingMessage) => {
      tokens.push(request.headers["i-twilio-idempotency-token"]);
      if (tokens.length === 1) request.socket.destroy();
    });
    const network = signedNetwork({ api, publicOrigin, authToken });
    expect((await network.post(`${api}/api/twilio/voice`, { CallSid: "CA1" })).status).toBe(200);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).toBe(tokens[1]);
    await network.post(`${api}/api/twilio/voice`, { CallSid: "CA1" });
    expect(tokens[2]).not.toBe(tokens[0]);
  });

  test("signs an upgrade over the wss address, and cuts the line without a close frame", async () => {
    const received: Buffer[] = [];
    let signature: unknown;
    const ended = new Promise<string>((resolve) => {
      upgrade = (request, socket) => {
        signature = request.headers["x-twilio-signature"];
        socket.on("data", (chunk: Buffer) => received.push(chunk));
        socket.on("error", (error) => resolve(error.message));
        socket.on("end", () => resolve("closed in order"));
        accept(request, socket);
      };
    });
    let closed = 0;
    const network = signedNetwork({ api, publicOrigin, authToken });
    const events = { onFrame: () => {}, onClose: () => (closed += 1) };
    const socket = await network.connect(`${publicOrigin.replace("https", "wss")}/relay/CA1`, events);
    socket.drop();
    expect(await ended).toMatch(/ECONNRESET/);
    expect(received).toEqual([]);
    expect(signature).toBe(getExpectedTwilioSignature(authToken, "wss://phone.example/relay/CA1", {}));
    await expect.poll(() => closed).toBe(1);
  });

  test("a refused upgrade is an error, and only wss is asked for", async () => {
    upgrade = (_, socket) => socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    const network = signedNetwork({ api, publicOrigin, authToken });
    const events = { onFrame: () => {}, onClose: () => {} };
    await expect(network.connect("wss://phone.example/relay/CA1", events)).rejects.toThrow("refused");
    expect(() => network.connect("ws://phone.example/relay/CA1", events)).toThrow("wss://");
  });
});
