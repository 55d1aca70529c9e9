import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { enterAs, registerAs, settled } from "../pages.ts";
import { viewer } from "../viewer.ts";

const owner = { tenantName: "Foxglove Framing", email: "owner@foxglove.example", password: "oak and walnut" };
const question = "Do you frame mirrors?";
const answer = "Yes, mirrors up to six feet.";
const script = "Leave the workshop by the red door, then call 911.";

export const whatItKnows: Journey = {
  name: "An owner adds what callers ask, changes an emergency rule, and publishes; who only looks can search",
  play: async ({ page }) => {
    await registerAs(page, owner);
    await addAnswer(page);
    await stayWithUnsaved(page);
    await changeEmergency(page);
    await hearBoth(page);
    await searchAsViewer(page);
  },
};

const fact = (page: Page) => page.getByTestId("fact").filter({ hasText: question });

async function addAnswer(page: Page): Promise<void> {
  await page.goto("/app/settings/knowledge");
  await settled(page, "Settings");
  const add = page.getByRole("button", { name: "Add an answer" });
  await page.getByText("Nothing is known yet").waitFor();
  await add.click();
  const form = page.getByRole("form", { name: "New answer" });
  await page.keyboard.type(question);
  await form.getByRole("button", { name: "Save draft" }).click();
  await form.getByText("Enter what your receptionist should say.").waitFor();
  await form.getByLabel("Answer", { exact: true }).fill(answer);
  await form.getByRole("button", { name: "Save draft" }).click();
  await fact(page).getByText(answer).waitFor();
  await fact(page).getByText("You said so").waitFor();
  await fact(page).getByText("Not published yet").waitFor();
}

/** The same question twice is refused, and what is typed is not lost by leaving the page. */
async function stayWithUnsaved(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add an answer" }).click();
  const form = page.getByRole("form", { name: "New answer" });
  await form.getByLabel("Question").fill("do you frame MIRRORS");
  await form.getByLabel("Answer", { exact: true }).fill("No.");
  await page.keyboard.press("Tab");
  await form.getByRole("button", { name: "Save draft" }).click();
  await form.getByText("This question has an answer already.").waitFor();
  await part(page, "Emergencies").click();
  const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
  await dialog.getByRole("button", { name: "Stay here" }).click();
  assert.equal(await form.getByLabel("Question").inputValue(), "do you frame MIRRORS");
  await form.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("searchbox", { name: "Search answers" }).fill("mirrors six");
  await page.getByText("1 answer", { exact: true }).waitFor();
}

const part = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name, exact: true });

/** What is usual for every trade, with words of the business's own, published with the answer from before. */
async function changeEmergency(page: Page): Promise<void> {
  await part(page, "Emergencies").click();
  const usual = page.getByRole("region", { name: "Usual for your trade" });
  const yours = page.getByRole("region", { name: "Your emergencies" });
  await usual.getByRole("button", { name: /^Change .*smell gas/ }).click();
  const form = usual.getByRole("form", { name: /smell gas/ });
  await form.getByLabel("Your receptionist says").fill("");
  await form.getByRole("button", { name: "Save and publish" }).click();
  await form.getByText("Enter what your receptionist should say.").waitFor();
  await form.getByLabel("Your receptionist says").fill(script);
  await form.getByRole("button", { name: "Save and publish" }).click();
  await yours.getByTestId("emergency").filter({ hasText: script }).waitFor();
  assert.equal(await usual.getByText("smell gas").count(), 0, "it is the owner's now");
  await page.getByText("Published", { exact: true }).waitFor();
  await part(page, "Knowledge").click();
  await fact(page).waitFor();
  assert.equal(await page.getByText("Not published yet").count(), 0);
}

async function hearBoth(page: Page): Promise<void> {
  await page.goto("/app/test");
  await settled(page, "Test");
  for (const [words, told] of [
    [question, answer],
    ["Help, I can smell gas in here!", script],
  ] as const) {
    await page.getByRole("textbox", { name: "Message" }).fill(words);
    // It can be pressed once the answer before is there whole.
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByTestId("chat-entry").filter({ hasText: told }).waitFor();
  }
}

/** Whoever may change nothing finds an answer all the same. */
async function searchAsViewer(page: Page): Promise<void> {
  await page.context().clearCookies();
  await enterAs(page, viewer);
  await page.goto("/app/settings/knowledge");
  await settled(page, "Settings");
  await page.getByRole("searchbox", { name: "Search answers" }).fill("parking");
  await page.getByText(/^1 of \d+ answers$/).waitFor();
  assert.equal(await page.getByTestId("fact").getByRole("button").count(), 0, "a viewer changes no answer");
}
