import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { Refusal } from "./command.ts";

/** True where nothing on this machine listens on the loopback port. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A loopback port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/**
 * @param flag the flag of the running command that moves this port
 * @throws Refusal where somebody else listens there
 */
export async function requireFreePort(port: number, flag: string): Promise<void> {
  if (await isPortFree(port)) return;
  throw new Refusal(`Port ${port} is in use: stop what listens there, or choose another port with ${flag}.`);
}
