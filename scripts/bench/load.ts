import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What one round of requests showed. */
export interface Round {
  /** Wall time of the whole round, seconds. */
  seconds: number;
  /** Milliseconds from writing a request to having read its answer, one an answer. */
  latencies: number[];
  /** Answers that were not what was asked for. */
  wrong: number;
}

export interface LoadOptions {
  port: number;
  connections: number;
  /** Whole HTTP/1.1 requests; each is sent once, by whichever connection is free. */
  requests: readonly string[];
  isRight: (status: number, body: string) => boolean;
}

/** An HTTP/1.1 request ready to be written. */
export function httpRequest(
  method: string,
  port: number,
  path: string,
  headers: Record<string, string>,
  body = "",
): string {
  const all = {
    host: `127.0.0.1:${port}`,
    ...headers,
    ...(body !== "" && { "content-length": String(Buffer.byteLength(body)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

/**
 * Sends every request over `connections` kept-alive sockets, each waiting for its answer before the next. It writes and
 * reads bytes itself: a general HTTP client costs more than the server it would measure.
 */
export async function load({ port, connections, requests, isRight }: LoadOptions): Promise<Round> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const latencies: number[] = [];
  let wrong = 0;
  let next = 0;
  const started = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      const read = answerReader(socket);
      for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
        const sent = performance.now();
        socket.write(request);
        const answer = await read();
        latencies.push(performance.now() - sent);
        if (!isRight(answer.status, answer.body)) wrong++;
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  for (const socket of sockets) socket.destroy();
  return { seconds, latencies, wrong };
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  return socket;
}

interface Answer {
  status: number;
  body: string;
}

/** Reads answers off a socket, one a call. Rejects where the connection ends in the middle of one. */
function answerReader(socket: Socket): () => Promise<Answer> {
  let buffer = "";
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  const settle = () => {
    const answer = takeAnswer(buffer);
    if (answer === undefined || waiting === undefined) return;
    buffer = buffer.slice(answer.length);
    waiting.resolve(answer);
    waiting = undefined;
  };
  // One byte a character, so that lengths in bytes are lengths of the text.
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    buffer += chunk;
    settle();
  });
  const fail = (error?: Error) => waiting?.reject(error ?? new Error("the server closed the connection"));
  socket.on("error", fail);
  socket.on("close", () => fail());
  return () =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      settle();
    });
}

/** The first whole answer in `text`, with how much of it that is; undefined while some is missing. */
function takeAnswer(text: string): (Answer & { length: number }) | undefined {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd === -1) return undefined;
  const head = text.slice(0, headEnd).toLowerCase();
  const status = Number(head.slice(9, 12));
  const start = headEnd + 4;
  if (head.includes("\r\ntransfer-encoding: chunked")) {
    const end = text.indexOf("\r\n0\r\n\r\n", start - 2);
    return end === -1 ? undefined : { status, body: text.slice(start, end), length: end + 7 };
  }
  const length = Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
  const end = start + length;
  return text.length < end ? undefined : { status, body: text.slice(start, end), length: end };
}
