import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder, whatever folder a command was started in. */
export const projectRoot = fileURLToPath(new URL("../..", import.meta.url).href);

/** Where local databases, objects and queues live unless `--persist-to` says otherwise; ignored by git. */
export const defaultState = join(projectRoot, ".state");

/** The address `npm run dev` and `npm run dev:api` serve the API at unless told otherwise. */
export const defaultApiPort = 8787;
export const defaultWebPort = 5173;
