import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import bundled, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** As root, on a machine without graphics, and asking the network for nothing but the page. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * Starts a Chromium: on Linux x64 the one that comes with the dependencies, elsewhere an installed Chrome.
 * @param folder a temporary folder for the browser and everything it writes
 * @returns null where this machine has none
 */
export async function openBrowser(folder: string): Promise<Browser | null> {
  const env = { ...process.env, HOME: folder };
  const options = { args, env, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  if (process.platform === "linux" && process.arch === "x64") return openBundled(folder, options);
  return chromium.launch({ ...options, channel: "chrome" }).catch(() => null);
}

async function openBundled(folder: string, options: LaunchOptions): Promise<Browser> {
  // It unpacks into the system's temporary folder, which run.ts has pointed at `folder`.
  const executablePath = await bundled.executablePath();
  const env = { ...options.env, FONTCONFIG_FILE: ownFonts(folder) };
  try {
    return await chromium.launch({ ...options, executablePath, env });
  } catch (error) {
    if (!String(error).includes("shared libraries")) throw error;
    const libraries = join(fileURLToPath(import.meta.resolve("@sparticuz/chromium")), "..", "..", "bin");
    const unpacked = await inflate(join(libraries, "al2023.tar.br"));
    return chromium.launch({ ...options, executablePath, env: { ...env, LD_LIBRARY_PATH: join(unpacked, "lib") } });
  }
}

/** The one font that comes with the browser, so that text is as wide on every machine. */
function ownFonts(folder: string): string {
  const path = join(folder, "fonts.conf");
  const dirs = `<dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir>`;
  writeFileSync(path, `<?xml version="1.0"?><fontconfig>${dirs}</fontconfig>`);
  return path;
}
