import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { httpRequest, load } from "./load.ts";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function serve(listener: RequestListener): Promise<number> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const get = (port: number) => httpRequest("GET", port, "/", {});

it("sends every request once, over as many connections as asked for", async () => {
  const bodies: string[] = [];
  const connections = new Set<unknown>();
  const port = await serve((request, response) => {
    connections.add(request.socket);
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      bodies.push(body);
      setTimeout(() => response.end(`heard ${body}`), 2);
    });
  });
  const requests = Array.from({ length: 40 }, (_, index) => httpRequest("POST", port, "/", {}, `söme ${index}`));
  const round = await load({
    port,
    connections: 4,
    requests,
    isRight: (status, body) => status === 200 && body.includes("heard"),
  });
  expect(bodies.toSorted()).toEqual(Array.from({ length: 40 }, (_, index) => `söme ${index}`).toSorted());
  expect(connections.size).toBe(4);
  expect(round.latencies).toHaveLength(40);
  expect(Math.min(...round.latencies)).toBeGreaterThan(1);
  expect(round.wrong).toBe(0);
});

it("reads an answer that comes in pieces, with a length or in chunks", async () => {
  let answers = 0;
  const port = await serve((_, response) => {
    const chunked = answers++ % 2 === 0;
    if (!chunked) response.setHeader("content-length", 8);
    response.write("one ");
    setTimeout(() => response.end("two "), 5);
  });
  const requests = Array.from({ length: 6 }, () => get(port));
  const seen: string[] = [];
  const round = await load({ port, connections: 1, requests, isRight: (_, body) => seen.push(body) > 0 });
  expect(round.latencies).toHaveLength(6);
  for (const body of seen) expect(body).toMatch(/one [\s\S]*two /);
});

it("counts what is not the answer asked for", async () => {
  let answers = 0;
  const port = await serve((_, response) => {
    response.statusCode = answers++ % 2 === 0 ? 200 : 500;
    response.end();
  });
  const round = await load({
    port,
    connections: 1,
    requests: Array.from({ length: 10 }, () => get(port)),
    isRight: (status) => status === 200,
  });
  expect(round.wrong).toBe(5);
});

it("fails where the server hangs up instead of answering", async () => {
  const port = await serve((request) => request.socket.destroy());
  await expect(load({ port, connections: 2, requests: [get(port), get(port)], isRight: () => true })).rejects.toThrow(
    /closed|ECONNRESET/,
  );
});
