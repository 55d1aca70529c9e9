import type { D1Migration } from "cloudflare:test";
import type { Env as Bindings } from "../../src/env.ts";
import type worker from "../../src/index.ts";

declare global {
  namespace Cloudflare {
    interface Env extends Bindings {
      MIGRATIONS: D1Migration[];
      /** Empty: no migration has been applied to it. */
      PAST: D1Database;
      /** Vendors' documents by name; empty where this machine has none. */
      CONTRACTS: Record<string, string>;
    }
    interface GlobalProps {
      mainModule: { default: typeof worker };
    }
  }
}
