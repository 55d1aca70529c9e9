import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { demo } from "../../../scripts/lib/demo/demo.ts";
import type { Journey } from "../journey.ts";
import { clinic } from "../website.ts";

const owner = { email: "owner@willowcreek.example", password: "a heron by the creek" };

const fromWebsite: Journey = {
  name: "A new owner gives a website, finds it read, puts a price right, only what depends on it runs again, and gets a second number",
  play: async ({ page, stage }) => {
    await start(page, stage.website);
    await page.getByRole("heading", { level: 1, name: "Your receptionist is live" }).waitFor();
    await everyStepDone(page);
    await readFindings(page);
    await page.getByRole("button", { name: "Account menu" }).getByText(clinic.name).waitFor();
    const number = await page
      .getByRole("region", { name: /\(\d{3}\)/ })
      .getByRole("heading")
      .textContent();
    await putPriceRight(page);
    await everyStepDone(page);
    const after = await page
      .getByRole("region", { name: /\(\d{3}\)/ })
      .getByRole("heading")
      .textContent();
    assert.equal(after, number, "the number is still the same one");
    await askThePrice(page);
    await getAnotherNumber(page);
  },
};

const takenNumber: Journey = {
  name: "A number that is somebody else's is asked about, and the answer lets the set-up go on",
  device: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  play: async ({ page }) => {
    await page.goto("/start");
    const form = page.getByRole("form", { name: "Set up" });
    await form.getByLabel("Business name").fill("Larkspur Florist");
    await form.getByLabel("Email").fill("owner@larkspur.example");
    await form.getByLabel("Password").fill("forty red tulips");
    await form.getByRole("radio", { name: /My own/ }).check();
    await form.getByLabel("Your number").fill(demo.phoneNumber);
    await form.getByRole("button", { name: "Create my receptionist" }).tap();
    const question = step(page, "integrations").getByRole("region", { name: /^Question/ });
    await question.waitFor();
    await page.getByText("One question only you can answer").waitFor();
    await openTyping(page);
    await question.getByRole("textbox").fill("5");
    await question.getByRole("button", { name: "Go on" }).tap();
    await question.getByText("Enter an area code such as 212").waitFor();
    await question.getByRole("textbox").fill("518");
    await question.getByRole("button", { name: "Go on" }).tap();
    await page.getByRole("heading", { name: /^\(518\)/ }).waitFor();
    await everyStepDone(page);
  },
};

/** What a new owner lives through. */
export const onboarding: readonly Journey[] = [fromWebsite, takenNumber];

/** Where answers are offered as buttons, another one is behind one more. */
async function openTyping(page: Page): Promise<void> {
  const other = page.getByRole("button", { name: "Another number or area code" });
  if (await other.isVisible()) await other.tap();
}

const step = (page: Page, key: string) => page.getByTestId("onboarding-step").and(page.locator(`[data-step="${key}"]`));

async function start(page: Page, website: string): Promise<void> {
  await page.goto("/signup?plan=professional");
  const form = page.getByRole("form", { name: "Set up" });
  await form.getByRole("button", { name: "Create my receptionist" }).click();
  await form.getByText("Enter the name callers know you by, or your website.").waitFor();
  await form.getByText("Enter an email address you can read.").waitFor();
  assert.equal(await form.getByLabel("Plan").inputValue(), "professional");
  await form.getByLabel("Website").fill(website);
  await form.getByLabel("Email").fill(owner.email);
  await form.getByLabel("Password").fill(owner.password);
  await form.getByRole("button", { name: "Create my receptionist" }).click();
  await page.waitForURL("**/app/setup/onb_*");
}

async function everyStepDone(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const steps = [...document.querySelectorAll<HTMLElement>('[data-testid="onboarding-step"]')];
    return steps.length === 6 && steps.every((each) => each.dataset["status"] === "done");
  });
}

/** What stands on the website stands here, and says where it is from. */
async function readFindings(page: Page): Promise<void> {
  const profile = step(page, "profile");
  await profile.getByText(clinic.name, { exact: true }).waitFor();
  await profile.getByText("8:30 AM – 6 PM").waitFor();
  await profile.getByText("9 AM – 1 PM").waitFor();
  await profile.getByText(clinic.phone).waitFor();
  await profile.getByText("30 min · $68").waitFor();
  await profile.getByText(clinic.question).waitFor();
  await profile.getByText("From your website").first().waitFor();
  assert.ok(await profile.getByRole("link", { name: "/services" }).count(), "a fact leads to its page");
}

async function putPriceRight(page: Page): Promise<void> {
  const profile = step(page, "profile");
  await profile.getByRole("button", { name: "Change services" }).click();
  const editor = profile.getByRole("form", { name: "Services" });
  assert.equal(await editor.getByLabel("Service").first().inputValue(), "Wellness exam");
  await editor.getByLabel("Price").first().fill("seventy");
  await editor.getByRole("button", { name: "Save" }).click();
  await editor.getByText("Enter a price such as 120 or 49.50.").waitFor();
  await editor.getByLabel("Price").first().fill("72.50");
  await editor.getByRole("button", { name: "Save" }).click();
  const word = page.getByText(/^Working again: /);
  await word.waitFor();
  const again = (await word.textContent()) ?? "";
  assert.match(again, /Go live/, "what depends on it runs again");
  assert.doesNotMatch(again, /Voice|Phone/, "what does not depend on it is left alone");
  await profile.getByText("30 min · $72.50").waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.includes("Change services"));
}

/** The receptionist that answers is the one that was put right. */
async function askThePrice(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Talk to it in the browser" }).click();
  await page.getByRole("textbox", { name: "Message" }).fill("How much is a wellness exam?");
  await page.keyboard.press("Enter");
  await page.getByTestId("chat-entry").filter({ hasText: "$72.50" }).waitFor();
}

async function getAnotherNumber(page: Page): Promise<void> {
  await page.goto("/app/settings/numbers");
  await page.getByLabel("Area code").fill("518");
  await page.getByRole("button", { name: "Look for numbers" }).click();
  await page.getByRole("button", { name: "Get a number in 518" }).click();
  await page.getByText("The number is yours").waitFor();
  const rows = page.getByTestId("number-row");
  await rows.nth(1).waitFor();
  // One that was got here is nobody's own: taken for that, a carrier would refuse it.
  assert.equal(await rows.filter({ hasText: "for trying things out" }).count(), 2);
}
