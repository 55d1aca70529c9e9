import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { doors, enterAsDemo, settled } from "../pages.ts";

const [page] = doors.filter(({ path }) => path === "/contact");

/** Whoever wants the plan without a price, from the plans and from outside. */
export const contact: Journey = {
  name: "Talk to us leads to our own receptionist, which answers and takes a message, logged in or not",
  play: async ({ page: tab }) => {
    assert.ok(page);
    await enterAsDemo(tab);
    // In development every plan is switched to by hand; elsewhere this one is talked about.
    await tab.route("**/api/billing", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), planSwitch: false } });
    });
    await tab.goto("/app/settings/billing");
    await tab.getByTestId("plan").getByRole("link", { name: "Talk to us" }).click();
    await settled(tab, page.heading);
    await tab.getByRole("link", { name: "Back to your plan" }).click();
    await tab.getByRole("region", { name: "Your plan" }).waitFor();

    await tab.context().clearCookies();
    await tab.goto(page.path);
    await settled(tab, page.heading);
    await tab.getByRole("link", { name: /^Begin with \d+ days free$/ }).waitFor();
    await tab.getByRole("listitem").filter({ hasText: "20,000 minutes a month" }).waitFor();
    await tab.getByRole("button", { name: "What does Enterprise include?" }).click();
    await tab.getByTestId("chat-entry").filter({ hasText: "priced with you" }).waitFor();
    await leaveMessage(tab);
  },
};

async function leaveMessage(tab: Page): Promise<void> {
  const taken = tab.getByTestId("chat-action").and(tab.locator('[data-action="message_taken"]'));
  const answers = tab.getByTestId("chat-entry").and(tab.locator('[data-by="receptionist"]'));
  const lines = ["Please take a message: we run forty clinics", "Dana Reed", "202 555 0188", "yes", "yes"];
  for (const line of lines) {
    const before = await answers.count();
    await tab.getByRole("textbox", { name: "Message" }).fill(line);
    await tab.keyboard.press("Enter");
    await answers.nth(before).waitFor();
    await tab.waitForFunction(() => document.querySelector(".typing-dot") === null);
    if ((await taken.count()) > 0) break;
  }
  await taken.getByText("It is kept for our team.").waitFor();
  assert.equal(await taken.getByRole("link").count(), 0, "a visitor has no inbox");
}
