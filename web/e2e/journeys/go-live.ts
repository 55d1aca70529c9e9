import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { registerAs, settled } from "../pages.ts";

const owner = { tenantName: "Copper Kettle Bakery", email: "owner@kettle.example", password: "warm bread at six" };

export const goLive: Journey = {
  name: "An owner chooses a voice, keeps a draft, is held back by a call that went wrong, and publishes in the end",
  play: async ({ page, expectAnswer }) => {
    await registerAs(page, owner);
    await chooseVoice(page);
    await keepDraft(page);
    await markWrong(page);
    expectAnswer(409, "/api/config/publish");
    await beHeldBack(page);
    await letGo(page);
    await goBack(page);
  },
};

async function chooseVoice(page: Page): Promise<void> {
  await page.goto("/app/settings/voice");
  await settled(page, "Settings");
  const form = page.getByRole("region", { name: "Voice" });
  const voices = form.getByRole("radio");
  await voices.first().waitFor();
  const name = (await page.getByTestId("voice-row").nth(1).locator("label span span").first().textContent()) ?? "";
  await voices.nth(1).check();
  await form.getByRole("button", { name: "Save and publish" }).click();
  await page.getByText("Published", { exact: true }).waitFor();
  await form.getByText("Everything is saved").waitFor();
  assert.ok(await voices.nth(1).isChecked(), `${name} speaks now`);
}

const greeting = "Copper Kettle, good morning!";

async function keepDraft(page: Page): Promise<void> {
  await page.goto("/app/settings/business");
  const form = page.getByRole("region", { name: "Business", exact: true });
  await form.getByLabel("Greeting").fill(greeting);
  await form.getByRole("button", { name: "Save draft" }).click();
  await page.getByText("Some changes are not published yet.").waitFor();
  await page.getByRole("link", { name: "See them" }).click();
  await page.getByTestId("config-change").filter({ hasText: greeting }).waitFor();
}

/** A chat that went well is said to have gone wrong: no receptionist can make an appointment of it. */
async function markWrong(page: Page): Promise<void> {
  await page.goto("/app/test");
  await page.getByRole("button", { name: "What are your opening hours?" }).click();
  await page.getByTestId("chat-entry").filter({ hasText: /AM/ }).waitFor();
  await page.goto("/app/inbox/chats");
  await page.getByTestId("chat-row").first().getByRole("link").click();
  await page.getByRole("button", { name: "This went wrong" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What it should have done").selectOption("booked");
  await dialog.getByLabel(/must never be said/).fill("we are open\nnever mind");
  await dialog.getByRole("button", { name: "Rehearse it from now on" }).click();
  await dialog.getByRole("link", { name: "See what is rehearsed" }).click();
  const row = page.getByTestId("scenario-row");
  await row.getByText("It should: book an appointment").waitFor();
  await row.getByText("“never mind”").waitFor();
}

async function beHeldBack(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check and publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Not published: one check failed" });
  await dialog.getByRole("link", { name: "Read what was said" }).click();
  const failed = page.getByTestId("gate-result").and(page.locator('[data-passed="false"]'));
  await failed
    .first()
    .getByRole("button", { name: /^What was said/ })
    .click();
  await failed.first().getByText("What are your opening hours?", { exact: true }).waitFor();
  await page.getByText("Held back", { exact: true }).waitFor();
}

/** An owner may publish anyway; a scenario that is deleted holds nothing back. */
async function letGo(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Go live" }).first().click();
  await page.getByRole("button", { name: "Check and publish" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Publish anyway" }).click();
  await dialog.getByRole("alert").getByText("audit log").waitFor();
  await dialog.getByRole("button", { name: "Yes, publish it" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("heading", { name: /^Version \d+ is live$/ }).waitFor();
  await page.getByRole("button", { name: /^Delete scenario/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await page.getByText("None yet.").waitFor();
  await page.getByRole("button", { name: "Check it again" }).click();
  await page.getByRole("heading", { name: /checks passed$/ }).waitFor();
  await page.getByText("Ready to publish").waitFor();
}

async function goBack(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Go live" }).first().click();
  const rows = page.getByTestId("version-row");
  await rows.first().getByText("Answers calls").waitFor();
  await rows
    .nth(1)
    .getByRole("button", { name: /^Go back to it/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByTestId("config-change").filter({ hasText: greeting }).waitFor();
  await dialog.getByRole("button", { name: "Go back" }).click();
  await rows.nth(1).getByText("Answers calls").waitFor();
}
