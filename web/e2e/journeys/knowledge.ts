import type { Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { registerAs, settled } from "../pages.ts";

const owner = { tenantName: "Juniper Hair Studio", email: "owner@juniper.example", password: "silver scissors" };
const question = "Do you have a wheelchair ramp?";
const answer = "Yes, there is a ramp at the side entrance on Oak Street.";

export const knowledge: Journey = {
  name: "A question nobody could answer waits for the owner, and its answer is known from then on",
  play: async ({ page }) => {
    await registerAs(page, owner);
    await ask(page);
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Inbox" }).click();
    await page.getByRole("navigation", { name: "Inbox" }).getByRole("link", { name: "Questions" }).click();
    const row = page.getByTestId("gap-row").filter({ hasText: /ramp/ });
    await row.getByText("Asked once").waitFor();
    await row.getByRole("link", { name: "Read the conversation" }).waitFor();
    await row.getByLabel("Your answer").fill(answer);
    await row.getByRole("button", { name: "Answer", exact: true }).click();
    await page.getByText("Your receptionist knows it from now on.").waitFor();
    await page.getByText("No open questions").waitFor();
    await page.getByLabel("Show").selectOption("answered");
    await row.getByText(answer).waitFor();
    await ask(page);
    await page.getByTestId("chat-entry").filter({ hasText: "side entrance" }).waitFor();
  },
};

/** In a conversation of its own: one keeps what was known when it began. */
async function ask(page: Page): Promise<void> {
  await page.goto("/app/test");
  await settled(page, "Test");
  await page.getByRole("textbox", { name: "Message" }).fill(question);
  await page.keyboard.press("Enter");
  await page.getByTestId("chat-entry").and(page.locator('[data-by="receptionist"]')).first().waitFor();
  await page.waitForFunction(() => document.querySelector(".typing-dot") === null);
}
