import { watch } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project.ts";

/**
 * Runs `rebuild` after each change to the Worker's source; a burst of changes is one run, and a failed run is only told.
 * @param rebuild true where it changed what is served
 */
export function rebuildOnChange(rebuild: () => Promise<boolean>): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const soon = (_: string, file: string | null) => {
    if (file === null || !/\.(ts|toml)$/.test(file) || file.endsWith(".test.ts")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(attempt);
    }, 150);
  };
  const attempt = async () => {
    const started = performance.now();
    try {
      if (await rebuild()) console.log(`Rebuilt in ${Math.round(performance.now() - started)} ms.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  watch(join(projectRoot, "worker", "src"), { recursive: true }, soon);
  watch(join(projectRoot, "wrangler.toml"), soon);
}
