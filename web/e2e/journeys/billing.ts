import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { enterAs, enterAsDemo, registerAs, settled } from "../pages.ts";
import { viewer } from "../viewer.ts";

const owner = { tenantName: "Harbor Optics", email: "owner@optics.example", password: "a clear lens a day" };
/** The library's voices need a key; one of them can be configured without it. */
const premiumVoice = { provider: "elevenlabs", voiceId: "21m00Tcm4TlvDq8ikWAM", name: "Rachel", premium: true };

const plans: Journey = {
  name: "An owner without payments sees the plan and why it cannot be paid, and switches it in development",
  play: async ({ page }) => {
    const tenantId = await registerAs(page, owner);
    await page.goto("/app/settings/billing");
    await settled(page, "Settings");
    const standing = page.getByRole("region", { name: "Your plan" });
    await standing.getByText("Trial", { exact: true }).waitFor();
    await standing.getByText(/^14 days left: your trial runs until /).waitFor();
    await page.getByRole("region", { name: "Minutes", exact: true }).getByText("of 500 in your plan").waitFor();
    await page.getByText("Payments are not set up here.").waitFor();
    await page.getByText("STRIPE_SECRET_KEY", { exact: true }).waitFor();
    await page.getByText("Development only").waitFor();
    assert.match(await chooseVoice(page, tenantId), /"feature":"premiumVoices"/, "Starter has no premium voices");

    await switchTo(page, "Professional");
    await standing.getByText("Active", { exact: true }).waitFor();
    await page.getByText("of 2,000 in your plan").waitFor();
    assert.match(await chooseVoice(page, tenantId), /"name":"Rachel"/, "Professional has them");
    await answersAs(page, "Rachel");

    await page.goto("/app/settings/billing");
    await switchTo(page, "Starter", "Premium voices go: calls are answered in a standard voice.");
    await page.getByText("of 500 in your plan").waitFor();
    const config = await page.request.get("/api/config", { headers: { "x-tenant-id": tenantId } });
    const { voiceProfile } = (await config.json()) as { voiceProfile: { name: string; provider: string } };
    assert.notEqual(voiceProfile.provider, "elevenlabs");
    await answersAs(page, voiceProfile.name);
  },
};

const plan = (page: Page, name: string): Locator =>
  page.getByTestId("plan").filter({ has: page.getByRole("heading", { name, exact: true }) });

async function switchTo(page: Page, name: string, warning?: string): Promise<void> {
  await plan(page, name)
    .getByRole("button", { name: `Switch to ${name}` })
    .click();
  const dialog = page.getByRole("dialog", { name: `Switch to ${name}?` });
  if (warning !== undefined) await dialog.getByText(warning).waitFor();
  await dialog.getByRole("button", { name: `Switch to ${name}` }).click();
  await dialog.waitFor({ state: "hidden" });
  await plan(page, name).getByText("Your plan", { exact: true }).waitFor();
}

/** @returns what the API says to it */
async function chooseVoice(page: Page, tenantId: string): Promise<string> {
  const headers = { origin: new URL(page.url()).origin, "x-tenant-id": tenantId };
  const answer = await page.request.put("/api/config", { headers, data: { voiceProfile: premiumVoice } });
  return answer.text();
}

async function answersAs(page: Page, name: string): Promise<void> {
  await page.goto("/app/settings/voice");
  await page.getByRole("region", { name: "Voice" }).locator("strong", { hasText: name }).waitFor();
}

const payment: Journey = {
  name: "Paying for a plan leads to the provider and back, and says that the plan is being activated until it is",
  play: async ({ page }) => {
    const trial = { tenantName: "Lantern Books", email: "owner@lantern.example", password: "a quiet corner" };
    await registerAs(page, trial);
    let subscribed = false;
    // No provider can be reached from here: what it answers is played, the rest is the product.
    await page.route("**/api/billing", async (route) => {
      const answer = await route.fetch();
      const billing = (await answer.json()) as object;
      const payments = { available: true, missing: [], hasCustomer: true, hasSubscription: subscribed };
      const standing = subscribed ? { stage: "paid", since: null, next: null } : undefined;
      const changed = {
        ...billing,
        payments,
        planSwitch: false,
        ...(standing && { standing, tier: "professional", status: "active" }),
      };
      await route.fulfill({ response: answer, json: changed });
    });
    await page.route("**/api/billing/refresh", (route) => route.fulfill({ status: 204 }));
    await page.route("**/api/billing/checkout", async (route) => {
      const { tier, successUrl } = route.request().postDataJSON() as { tier: string; successUrl: string };
      assert.equal(tier, "professional");
      const url = successUrl.replace("{CHECKOUT_SESSION_ID}", "cs_journey");
      await route.fulfill({ json: { id: "cs_journey", url } });
    });
    await page.goto("/app/settings/billing");
    const asked = page.waitForRequest("**/api/billing/refresh");
    await plan(page, "Professional").getByRole("button", { name: "Choose Professional" }).click();
    await page.getByText("Activating your plan").waitFor();
    assert.equal(new URL(page.url()).searchParams.get("checkout"), "cs_journey");
    await asked;
    subscribed = true;
    await page.getByText("Professional is active. Thank you!").waitFor();
    await page.getByText("Activating your plan").waitFor({ state: "hidden" });
    assert.equal(new URL(page.url()).search, "");
    await plan(page, "Professional").getByText("Your plan", { exact: true }).waitFor();
    await plan(page, "Starter").getByRole("button", { name: "Move to Starter" }).click();
    await page
      .getByRole("dialog")
      .getByText(/^It counts at once and costs \$197 a month/)
      .waitFor();
  },
};

const receipts: Journey = {
  name: "Every call has its receipt: filtered, read, reported as unwanted, and downloaded, and the sums agree",
  play: async ({ page }) => {
    await enterAsDemo(page);
    await page.goto("/app/settings/billing");
    await page.getByTestId("not-charged-row").filter({ hasText: "Unwanted call" }).first().waitFor();
    await page.getByTestId("not-charged-row").filter({ hasText: "Our failure" }).waitFor();
    await page.getByRole("link", { name: "Receipts of every call" }).click();
    await settled(page, "Settings");
    const rows = page.getByTestId("receipt-row");
    await rows.first().waitFor();
    const all = await rows.count();

    await page.getByLabel("Calls", { exact: true }).selectOption("not-charged");
    await rows.filter({ hasText: "Under 15 seconds" }).first().waitFor();
    const free = await rows.count();
    assert.equal(await rows.filter({ hasText: "Not charged" }).count(), free, "none of them costs anything");
    await page.getByLabel("Calls", { exact: true }).selectOption("charged");
    await rows.filter({ hasText: "In your plan" }).first().waitFor();
    assert.equal((await rows.count()) + free, all, "a call is charged or it is not");
    await page.getByLabel("Calls", { exact: true }).selectOption("all");

    await olderPeriod(page);
    await reportNewest(page);
    await sumsAgree(page, all);
  },
};

/** The practice's first month is over, and stays as it was. */
async function olderPeriod(page: Page): Promise<void> {
  const periods = page.getByLabel("Period");
  const [running, over] = await periods.getByRole("option").all();
  assert.ok(running && over, "one period is over and one is running");
  await periods.selectOption({ index: 1 });
  await page.getByTestId("receipt-row").filter({ hasText: "Marcus Hill" }).waitFor();
  await periods.selectOption({ index: 0 });
  await page.getByTestId("receipt-row").filter({ hasText: "Daniel Osei" }).waitFor();
}

/** A call of today is taken off the bill, and its own page says so. */
async function reportNewest(page: Page): Promise<void> {
  const row = page.getByTestId("receipt-row").filter({ hasText: "(202) 555-0128" });
  await row.getByText("In your plan").waitFor();
  await row.getByRole("button").click();
  const dialog = page.getByRole("dialog", { name: "Receipt" });
  await dialog.getByText("Built-in receptionist").waitFor();
  await dialog.getByRole("button", { name: "This should not be charged" }).click();
  await dialog.getByLabel(/^It was an unwanted call/).check();
  await dialog.getByRole("button", { name: "Take it off the bill" }).click();
  await dialog.getByText(/not charged any more/).waitFor();
  await dialog.getByRole("link", { name: "Open the call" }).click();
  await page.getByTestId("transcript-turn").first().waitFor();
  await page.getByRole("button", { name: "Not charged: unwanted call" }).click();
  await page.getByRole("dialog", { name: "Receipt" }).getByText("Taken back").waitFor();
  await page.keyboard.press("Escape");
  await page.goBack();
  await row.getByText("Not charged").waitFor();
}

/** What the page says of the period is what its receipts add up to, and what the file says. */
async function sumsAgree(page: Page, calls: number): Promise<void> {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = await saved;
  assert.match(file.suggestedFilename(), /^receipts-\d{4}-\d{2}-\d{2}\.csv$/);
  const table = readFileSync(await file.path(), "utf8")
    .trim()
    .split(/\r?\n/);
  const [head = [], ...lines] = table.map((line) => line.split(","));
  const total = lines.pop() ?? [];
  assert.equal(lines.length, calls, "a line for every call");
  for (const name of ["billable_seconds", "net_cents"]) {
    const at = head.indexOf(name);
    const sum = lines.reduce((before, line) => before + Number(line[at]), 0);
    assert.equal(Number(total[at]), sum, `${name} adds up`);
  }
  const seconds = Number(total[head.indexOf("billable_seconds")]);
  assert.ok(seconds > 0, head.join());
  const totals = page.getByTestId("period-totals");
  await totals
    .getByText(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`, { exact: true })
    .waitFor();
  await totals.getByText("$0.00").waitFor();
}

const roles: Journey = {
  name: "A limit that is reached is said on every page: an owner raises it, a viewer is told whom to ask",
  play: async ({ page }) => {
    await enterAsDemo(page);
    await limitTo(page, "1");
    await page.goto("/app");
    const banner = page.getByRole("region", { name: "About your plan" });
    await banner.getByText("Your limit of 1 minute is reached.").waitFor();
    await page.context().clearCookies();
    await asViewer(page, banner);
    await page.context().clearCookies();

    await enterAsDemo(page);
    await page.goto("/app/calls");
    await banner.getByRole("link", { name: "Change the limit" }).click();
    const form = page.getByRole("form", { name: "A limit of your own" });
    await form.getByLabel(/^No limit/).check();
    await form.getByRole("button", { name: "Save and publish" }).click();
    await page.getByText("Published", { exact: true }).waitFor();
    await page.goto("/app");
    await page.getByRole("link", { name: "Minutes", exact: true }).waitFor();
    await page.waitForLoadState("networkidle");
    assert.equal(await banner.count(), 0, "the banner has gone");
  },
};

async function limitTo(page: Page, minutes: string): Promise<void> {
  await page.goto("/app/settings/billing");
  const form = page.getByRole("form", { name: "A limit of your own" });
  await form.getByLabel(/^Stop at a limit/).check();
  await form.getByLabel("Limit", { exact: true }).fill(minutes);
  await form.getByRole("button", { name: "Save and publish" }).click();
  await page.getByText("Published", { exact: true }).waitFor();
  await page.getByText("The limit is reached.").waitFor();
}

/** Sees the same and can press nothing. */
async function asViewer(page: Page, banner: Locator): Promise<void> {
  await enterAs(page, viewer);
  await page.goto("/app");
  await banner.getByText("Your limit of 1 minute is reached.").waitFor();
  await banner.getByText("Ask an owner or an admin of the business.").waitFor();
  assert.equal(await banner.getByRole("link").count(), 0);
  await page.goto("/app/settings/billing");
  await settled(page, "Settings");
  await page.getByText("Your role shows you the plan; it cannot change it. Ask an owner of the business.").waitFor();
  assert.equal(await page.getByRole("button", { name: /^(Switch|Move|Choose|Manage)/ }).count(), 0);
  await page.goto("/app/settings/billing/receipts");
  await page.getByTestId("receipt-row").filter({ hasText: "Daniel Osei" }).getByRole("button").click();
  const dialog = page.getByRole("dialog", { name: "Receipt" });
  await dialog.getByText("Built-in receptionist").waitFor();
  assert.equal(await dialog.getByRole("button", { name: "This should not be charged" }).count(), 0);
}

/** Money, as an owner and a viewer see it. */
export const billing: readonly Journey[] = [plans, payment, receipts, roles];
