import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Suites that need a binding, an object or a socket: they run inside workerd, against the Worker itself. */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        bindings: {
          ENVIRONMENT: "development",
          RATE_LIMITS: "off",
          MIGRATIONS: await readD1Migrations("migrations"),
        },
      },
    })),
  ],
  test: {
    name: "worker",
    include: ["worker/test/**/*.test.ts"],
    exclude: ["worker/test/process/**"],
    setupFiles: ["worker/test/harness/setup.ts"],
  },
});
