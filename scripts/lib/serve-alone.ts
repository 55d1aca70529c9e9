import process from "node:process";
import { startApi } from "./api-server.ts";
import { pathFromUser, readFlags, readPort, runCommand } from "./command.ts";
import { onEnd } from "./lifetime.ts";
import { requireFreePort } from "./ports.ts";
import { defaultApiPort, defaultState } from "./project.ts";

/** The body of `npm run dev:api` and `npm run serve`: the API alone, until it is stopped. */
export const serveAlone = (command: string, mode: "dev" | "serve"): Promise<void> =>
  runCommand(async () => {
    const flags = readFlags(command, { port: { type: "string" }, "persist-to": { type: "string" } });
    const port = readPort(flags.port, "--port", defaultApiPort);
    await requireFreePort(port, "--port");
    const api = startApi(mode, port, pathFromUser(flags["persist-to"] ?? defaultState));
    onEnd([api]);
    await api.ready;
    console.log(`The API is ready at ${api.origin}`);
    process.exit((await api.exited) ?? 1);
  });
