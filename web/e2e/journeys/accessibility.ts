import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { enterAsDemo, pages, settled } from "../pages.ts";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const rules: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};
const grave = ["serious", "critical"];

const inTheme = (theme: "light" | "dark"): Journey => ({
  name: `No page has a serious accessibility fault, ${theme}`,
  device: { colorScheme: theme, reducedMotion: "reduce" },
  play: async ({ page }) => {
    const faults: string[] = [];
    const inspect = async (what: string) => {
      faults.push(...(await faultsOf(page)).map((fault) => `${what}: ${fault}`));
    };
    for (const [path, heading] of [
      ["/login", "Welcome back"],
      ["/signup", "Create your account"],
    ] as const) {
      await page.goto(path);
      await settled(page, heading);
      await inspect(path);
    }
    await enterAsDemo(page);
    for (const { path, heading } of pages) {
      await page.goto(path);
      await settled(page, heading);
      await inspect(path);
    }
    await openCall(page);
    await inspect("a call");
    await askToCancel(page);
    await inspect("a question");
    if (faults.length > 0) throw new Error(faults.join("\n"));
  },
});

async function openCall(page: Page): Promise<void> {
  await page.goto("/app/calls");
  await page.getByTestId("call-row").first().getByRole("link").click();
  await page.getByTestId("transcript-turn").first().waitFor();
}

async function askToCancel(page: Page): Promise<void> {
  await page.goto("/app/bookings");
  await page
    .getByRole("button", { name: /^Change the booking of/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Cancel booking" }).click();
  await page.getByRole("dialog").waitFor();
}

/** Each serious fault with the first elements that have it. */
async function faultsOf(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's content policy does not bind.
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`);
  return results.violations
    .filter((violation) => grave.includes(violation.impact ?? ""))
    .map(({ id, help, nodes }) => {
      const where = nodes.slice(0, 3).map((node) => `${node.html}\n  ${node.failureSummary ?? ""}`);
      return `${id}, ${help} (${nodes.length}×)\n  ${where.join("\n  ")}`;
    });
}

/** By day and by night. */
export const accessibility: readonly Journey[] = [inTheme("light"), inTheme("dark")];
