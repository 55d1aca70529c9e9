import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { demo } from "../../../scripts/lib/demo/demo.ts";
import type { Journey } from "../journey.ts";
import { settled } from "../pages.ts";

export const keyboard: Journey = {
  name: "The keyboard alone logs in, skips, opens a call and answers a question, and always shows where it is",
  play: async ({ page }) => {
    await logIn(page);
    await skip(page);
    await walk(page);
    await openCall(page);
    await backOut(page);
  },
};

async function logIn(page: Page): Promise<void> {
  await page.goto("/login");
  const form = page.getByRole("form", { name: "Log in" });
  await form.waitFor();
  await tabTo(page, form.getByLabel("Email"));
  await page.keyboard.type(demo.email);
  await tabTo(page, form.getByLabel("Password"));
  await page.keyboard.type(demo.password);
  await page.keyboard.press("Enter");
  await settled(page, demo.businessName);
}

/** The first stop of a page leads past the navigation. */
async function skip(page: Page): Promise<void> {
  await page.reload();
  await settled(page, demo.businessName);
  const link = page.getByRole("link", { name: "Skip to content" });
  await tabTo(page, link, 1);
  const box = await link.boundingBox();
  assert.ok(box && box.y >= 0, "the skip link comes into sight");
  await page.keyboard.press("Enter");
  await focused(page.getByRole("main"));
  await page.keyboard.press("Tab");
  await page.getByRole("main").locator(":focus").waitFor();
}

/** Every stop of the overview is in sight and wears a ring. */
async function walk(page: Page): Promise<void> {
  await page.goto("/app");
  await settled(page, demo.businessName);
  const stops: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press("Tab");
    const stop = await focusedStop(page);
    if (stop === null || stop === stops[0]) break;
    stops.push(stop);
  }
  const last = page.getByRole("main").getByRole("link").last();
  const words = (await last.textContent()) ?? "";
  assert.ok(stops.at(-1)?.endsWith(words), `the last of these stops is "${words}":\n${stops.join("\n")}`);
}

async function openCall(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Calls" }));
  await page.keyboard.press("Enter");
  await settled(page, "Calls");
  await focused(page.getByRole("main"));
  await tabTo(page, page.getByTestId("call-row").first().getByRole("link"), 1);
  await page.keyboard.press("Enter");
  await page.getByTestId("transcript-turn").first().waitFor();
}

/** A question takes the focus, keeps it, and gives it back. */
async function backOut(page: Page): Promise<void> {
  await page.goto("/app/bookings");
  const button = page.getByRole("button", { name: /^Change the booking of/ }).first();
  await button.waitFor();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await focused(page.getByRole("menuitem", { name: "Move to another time" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.locator(":focus").waitFor();
  for (let count = 0; count < 8; count += 1) {
    await page.keyboard.press("Tab");
    assert.equal(await dialog.locator(":focus").count(), 1, "the focus stays in the question");
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await focused(button);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Waits until the focus has moved to `target`, which the app may do a moment later. */
async function focused(target: Locator): Promise<void> {
  await target.page().waitForFunction((element) => element === document.activeElement, await target.elementHandle());
}

/** Presses Tab until `target` has the focus; every stop on the way must be visible. */
async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press("Tab");
    await focusedStop(page);
    if (await hasFocus(target)) return;
  }
  assert.fail(`${String(target)} is not reached with ${most} tabs`);
}

/**
 * What has the focus, described; null where nothing of the page has.
 * @throws where a person could not see that it has
 */
async function focusedStop(page: Page): Promise<string | null> {
  const stop = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const hasRing = (pseudo?: string) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, pseudo);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const inSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    const name = `${element.tagName} ${element.getAttribute("href") ?? element.id} ${element.textContent.trim()}`;
    return { name: name.slice(0, 100), visible: inSight && (hasRing() || hasRing("::after")) };
  });
  assert.ok(stop === null || stop.visible, `the focus can be seen on ${stop?.name}`);
  return stop?.name ?? null;
}
