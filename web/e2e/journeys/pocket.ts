import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { doors, enterAsDemo, pages, settled } from "../pages.ts";

const screen = { width: 390, height: 844 };

export const pocket: Journey = {
  name: "On a phone every page fits and everything is under the thumb",
  device: { viewport: screen, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  play: async ({ page }) => {
    for (const { path, heading } of doors) {
      await page.goto(path);
      await settled(page, heading);
      await fits(page);
      await inReach(page.getByRole("main").getByRole("button", { disabled: false }).last());
    }
    await enterAsDemo(page);
    await page.goto("/app");
    await bar(page).waitFor();
    await tour(page);
    await readACall(page);
    await writeAMessage(page);
    await moveABooking(page);
    await addAService(page);
    await readAReceipt(page);
    await logOut(page);
  },
};

const bar = (page: Page) => page.getByRole("navigation", { name: "Main" });
const sheet = (page: Page) => page.getByRole("dialog", { name: "More" });

/** Every page, reached as a thumb reaches it. */
async function tour(page: Page): Promise<void> {
  for (const { path, heading } of pages) {
    await openPart(page, path);
    await page.waitForURL(`**${path}`);
    await settled(page, heading);
    await fits(page);
  }
}

async function open(page: Page, path: string): Promise<void> {
  const link = bar(page).locator(`a[href="${path}"]`);
  if (await link.isVisible()) return link.tap();
  await bar(page).getByRole("button", { name: "More" }).tap();
  await sheet(page).locator(`a[href="${path}"]`).tap();
  await sheet(page).waitFor({ state: "hidden" });
}

/** Sections that have pages of their own, each with what the bar and the sheet lead to. */
const sections = [
  { name: "Settings", under: "/app/settings/", home: "/app/settings/numbers" },
  { name: "Inbox", under: "/app/inbox/", home: "/app/inbox/messages" },
] as const;

async function openPart(page: Page, path: string): Promise<void> {
  const section = sections.find(({ under }) => path.startsWith(under));
  if (section === undefined) return open(page, path);
  const link = page.getByRole("navigation", { name: section.name }).locator(`a[href="${path}"]`);
  if (!(await link.isVisible())) await open(page, section.home);
  await link.tap();
}

/** What is written, and what is written back, stays above the bar. */
async function writeAMessage(page: Page): Promise<void> {
  await open(page, "/app/test");
  await page.getByRole("textbox", { name: "Message" }).fill("When are you open?");
  const send = page.getByRole("button", { name: "Send" });
  await inReach(send);
  const [button, below] = [await send.boundingBox(), await bar(page).boundingBox()];
  assert.ok(button && below && button.y + button.height <= below.y, "the button is above the bar without scrolling");
  await send.tap();
  await page.getByTestId("chat-entry").filter({ hasText: "AM" }).first().waitFor();
  await fits(page);
}

async function readACall(page: Page): Promise<void> {
  await open(page, "/app/calls");
  await page.getByTestId("call-row").first().getByRole("link").tap();
  await page.getByTestId("transcript-turn").first().waitFor();
  await fits(page);
  await inReach(page.getByRole("link", { name: "Calls", exact: true }).first());
}

async function moveABooking(page: Page): Promise<void> {
  await open(page, "/app/bookings");
  await page
    .getByRole("button", { name: /^Change the booking of/ })
    .first()
    .tap();
  await page.getByRole("menuitem", { name: "Move to another time" }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").first().waitFor();
  await fits(page);
  await inReach(dialog.getByRole("button", { name: "Close" }));
  await dialog.getByRole("button", { name: "Close" }).tap();
  await dialog.waitFor({ state: "hidden" });
}

async function addAService(page: Page): Promise<void> {
  await openPart(page, "/app/settings/services");
  await page.getByRole("button", { name: "Add a service" }).tap();
  await fits(page);
  await inReach(page.getByRole("button", { name: "Save and publish" }));
  await page.getByRole("button", { name: "Undo" }).tap();
}

async function readAReceipt(page: Page): Promise<void> {
  await openPart(page, "/app/settings/billing");
  await page.getByRole("link", { name: "Receipts of every call" }).tap();
  await page.getByTestId("receipt-row").first().waitFor();
  await fits(page);
  await page.getByTestId("receipt-row").first().getByRole("button").tap();
  const dialog = page.getByRole("dialog", { name: "Receipt" });
  await dialog.getByText("Built-in receptionist").waitFor();
  await fits(page);
  await inReach(dialog.getByRole("button", { name: "Close" }));
  await dialog.getByRole("button", { name: "Close" }).tap();
  await dialog.waitFor({ state: "hidden" });
}

async function logOut(page: Page): Promise<void> {
  await bar(page).getByRole("button", { name: "More" }).tap();
  await sheet(page).getByRole("button", { name: "Account menu" }).tap();
  await page.getByRole("menuitem", { name: "Log out" }).tap();
  await page.getByRole("heading", { name: "Welcome back" }).waitFor();
}

/** A tap lands on it once it is scrolled to: nothing lies over it, and it is as big as a fingertip. */
async function inReach(target: Locator): Promise<void> {
  await target.tap({ trial: true });
  const box = await target.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= screen.width, `${String(target)} is on the screen`);
  assert.ok(box.height >= 24, `${String(target)} is ${box.height}px high`);
}

/** Nothing hangs over the right edge, but in boxes that scroll or cut by themselves. */
async function fits(page: Page): Promise<void> {
  const { wide, over } = await page.evaluate(() => {
    const isFree = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== "visible") return false;
      return true;
    };
    const over = [...document.querySelectorAll("body *")].filter((element) => {
      const { width, height, right } = element.getBoundingClientRect();
      return width > 1 && height > 1 && right > document.documentElement.clientWidth + 1 && isFree(element);
    });
    return { wide: document.documentElement.scrollWidth, over: over.map((element) => element.outerHTML.slice(0, 160)) };
  });
  assert.deepEqual(over, [], `nothing hangs over the edge of ${page.url()}`);
  assert.ok(wide <= screen.width, `${page.url()} is ${wide}px wide`);
}
