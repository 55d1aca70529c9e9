import { serveAlone } from "./lib/serve-alone.ts";

/** `npm run dev:api -- --port P --persist-to DIR`: the API alone, rebuilt when its source changes. */
await serveAlone("dev:api", "dev");
