import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { demo } from "../../../scripts/lib/demo/demo.ts";
import { call } from "../caller.ts";
import type { Journey } from "../journey.ts";
import { doors, enterAsDemo, pages, registerAs, settled } from "../pages.ts";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const standards: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};
/** Between day and night only colours change. */
const colours: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};
const grave = ["serious", "critical"];

export const accessibility: Journey = {
  name: "No page has a serious accessibility fault, by day or by night",
  device: { reducedMotion: "reduce" },
  play: async ({ page, stage }) => {
    const faults: string[] = [];
    const inspect = async (what: string) => {
      await stopTransitions(page);
      // Evaluated by the debugger, which the page's content policy does not bind.
      await page.evaluate(axe);
      for (const theme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: theme });
        const found = await faultsOf(page, theme === "light" ? standards : colours);
        faults.push(...found.map((fault) => `${what}, ${theme}: ${fault}`));
      }
      await page.emulateMedia({ colorScheme: "light" });
    };
    for (const { path, heading } of [...doors, ...pages]) {
      if (path === pages[0].path) await enterAsDemo(page);
      await page.goto(path);
      await settled(page, heading);
      await inspect(path);
    }
    await openCall(page);
    await inspect("a call");
    await askToCancel(page);
    await inspect("a question");
    await page.goto("/app/settings/billing/receipts");
    await page.getByTestId("receipt-row").first().waitFor();
    await inspect("the receipts");
    await openReceipt(page);
    await inspect("a receipt");
    const caller = await call(stage.api, demo.callerNumber, demo.phoneNumber);
    await watchCall(page);
    await inspect("a call on the line");
    await caller.hangUp();
    await startAnew(page);
    await inspect("a new business");
    await page.goto("/app/calls");
    await settled(page, "Calls");
    await inspect("an empty list");
    await setUp(page);
    await inspect("a set-up that is done");
    assert.deepEqual(faults, []);
  },
};

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

async function openReceipt(page: Page): Promise<void> {
  await page.getByTestId("receipt-row").first().getByRole("button").click();
  await page.getByRole("button", { name: "This should not be charged" }).click();
}

/** Half way from day to night a page has the contrast of neither. */
async function stopTransitions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { transition-property: none !important }");
    document.adoptedStyleSheets = [sheet];
  });
}

/** A card that is still fading in has the contrast of neither state. */
async function watchCall(page: Page): Promise<void> {
  await page.goto("/app/live");
  const card = page.getByRole("listitem").filter({ has: page.getByTestId("live-call") });
  await card.getByTestId("live-turn").first().waitFor();
  const handle = await card.elementHandle();
  await page.waitForFunction((element) => element && getComputedStyle(element).opacity === "1", handle);
}

async function startAnew(page: Page): Promise<void> {
  const tenantName = "Corner Garage";
  const account = { email: "owner@garage.example", password: "two spare tyres", tenantName };
  await registerAs(page, account);
  await page.goto("/app");
  await settled(page, tenantName);
}

/** All six steps with everything they found, one thing of it being put right. */
async function setUp(page: Page): Promise<void> {
  const account = { email: "owner@gables.example", password: "a slate roof", businessName: "Gables Dental" };
  await page.context().clearCookies();
  await page.request.post("/api/onboarding/start", { data: account });
  await page.goto("/app/setup");
  await settled(page, "Your receptionist is live");
  const closed = page.getByRole("button", { name: /^Details/, expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  await page.getByRole("button", { name: "Change hours" }).click();
  await page.getByRole("form", { name: "Hours" }).waitFor();
}

/** Each serious fault with the first elements that have it. */
async function faultsOf(page: Page, rules: RunOptions): Promise<string[]> {
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`);
  return results.violations
    .filter((violation) => grave.includes(violation.impact ?? ""))
    .map(({ id, help, nodes }) => {
      const where = nodes.slice(0, 3).map((node) => `${node.html}\n  ${node.failureSummary ?? ""}`);
      return `${id}, ${help} (${nodes.length}×)\n  ${where.join("\n  ")}`;
    });
}
