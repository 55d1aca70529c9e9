import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { build, preview } from "vite";
import { runCommand } from "../../scripts/lib/command.ts";
import { projectRoot } from "../../scripts/lib/project.ts";

const configFile = join(projectRoot, "web", "vite.config.ts");

/** The process that builds the web app into a folder and serves it, as Pages would, in front of the API. */
await runCommand(async () => {
  const [outDir = "", port = "", apiOrigin = ""] = process.argv.slice(2);
  await build({ configFile, logLevel: "error", build: { outDir } });
  await preview({
    configFile,
    // A browser that leaves cuts its live socket, which the proxy would report as an error.
    logLevel: "silent",
    build: { outDir },
    preview: {
      port: Number(port),
      proxy: { "/api": { target: apiOrigin, changeOrigin: false, ws: true } },
      headers: headersOfEveryPage(readFileSync(join(outDir, "_headers"), "utf8")),
    },
  });
  process.send?.("ready");
});

/** What Pages sends with every page: a content policy that breaks the app must break these journeys. */
function headersOfEveryPage(file: string): Record<string, string> {
  const [block = ""] = file.split("\n\n").filter((each) => each.startsWith("/*\n"));
  const lines = block.split("\n").slice(1);
  const headers = lines.map((line) => /^\s+([\w-]+): (.*)$/.exec(line)).filter((match) => match !== null);
  if (headers.length === 0) throw new Error("web/public/_headers says nothing about every page");
  return Object.fromEntries(headers.map(([, name = "", value = ""]) => [name, value]));
}
