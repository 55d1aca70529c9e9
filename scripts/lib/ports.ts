import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { Refusal } from "./command.ts";

/** True where nothing on this machine listens on the loopback port. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Below every system's range for the near end of a connection, so that nothing that dials out can take one of them. */
const chosen = { from: 10_000, to: 32_000 };
const handedOut = new Set<number>();

/**
 * A loopback port that nobody listens on, for a server that starts a little later. It is not the system's own choice,
 * which lies where connections begin: one of those would have it before the server does.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(chosen.from, chosen.to);
    if (handedOut.has(port)) continue;
    // Before it is tried: whoever asks at the same time must not come to the same one.
    handedOut.add(port);
    if (await isPortFree(port)) return port;
  }
}

/**
 * @param flag the flag of the running command that moves this port
 * @throws Refusal where somebody else listens there
 */
export async function requireFreePort(port: number, flag: string): Promise<void> {
  if (await isPortFree(port)) return;
  throw new Refusal(`Port ${port} is in use: stop what listens there, or choose another port with ${flag}.`);
}
