import { defineConfig } from "vitest/config";

/** The pure core and the scripts run in Node; whatever touches a binding runs in workerd (vitest.workers.config.ts). */
export default defineConfig({
  test: {
    name: "unit",
    include: [
      "worker/src/**/*.test.ts",
      "worker/test/process/*.test.ts",
      "scripts/**/*.test.ts",
      "web/src/**/*.test.ts",
    ],
    environment: "node",
    // Processes are started and thousands of cases tried; a busy machine must not turn that into failures.
    testTimeout: 30_000,
  },
});
