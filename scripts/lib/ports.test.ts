import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { readPort, Refusal } from "./command.ts";
import { freePort, isPortFree, requireFreePort } from "./ports.ts";

test("a busy port is refused with the flag that moves it", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await expect(requireFreePort(port, "--web-port")).rejects.toThrow(`Port ${port} is in use`);
  await expect(requireFreePort(port, "--web-port")).rejects.toThrow("--web-port");
  server.close();
  await once(server, "close");
  await expect(requireFreePort(port, "--web-port")).resolves.toBeUndefined();
});

test("a port is a whole number that exists", () => {
  expect(readPort(undefined, "--port", 8787)).toBe(8787);
  expect(readPort("9000", "--port", 8787)).toBe(9000);
  for (const text of ["0", "65536", "80.5", "-1", "http", "", "1e3", "0x50"]) {
    expect(() => readPort(text, "--port", 8787)).toThrow(Refusal);
  }
});

test("a port for later lies where no connection begins, and is handed out once", async () => {
  const ports = await Promise.all(Array.from({ length: 200 }, freePort));
  expect(new Set(ports).size).toBe(200);
  expect(Math.max(...ports)).toBeLessThan(32_768);
  expect(await isPortFree(ports[0]!)).toBe(true);
});
