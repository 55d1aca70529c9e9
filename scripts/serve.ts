import { serveAlone } from "./lib/serve-alone.ts";

/** `npm run serve -- --port P --persist-to DIR`: the bundle a deployment would send, on a socket of workerd's own. */
await serveAlone("serve", "serve");
