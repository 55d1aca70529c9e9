import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { signedNetwork } from "../../../scripts/lib/telephone/signed-network.ts";
import { developmentAuthToken } from "../../../worker/src/config.ts";
import type { Journey } from "../journey.ts";
import { spokenDay, weekdayAhead } from "../new-york.ts";
import { registerAs, settled } from "../pages.ts";

const owner = { tenantName: "Harbor Opticians", email: "owner@harbor.example", password: "seven clear lenses" };
const number = "+12025550133";
const customer = { number: "+13105550166", shown: "(310) 555-0166" };

export const inWriting: Journey = {
  name: "An owner talks to their receptionist, watches a customer's texts come in, and deals with a message",
  play: async ({ page, stage }) => {
    await registerAs(page, owner);
    await page.goto("/app/test");
    await settled(page, "Test");
    await talk(page);
    await leaveMessage(page);
    await readChats(page);
    await dealWithMessage(page);
    await watchTexts(page, stage.api);
  },
};

/** Writes a message and waits for the whole answer. */
async function say(page: Page, line: string): Promise<string> {
  const answers = page.getByTestId("chat-entry").and(page.locator('[data-by="receptionist"]'));
  const before = await answers.count();
  await page.getByRole("textbox", { name: "Message" }).fill(line);
  await page.keyboard.press("Enter");
  await answers.nth(before).waitFor();
  await page.waitForFunction(() => document.querySelector(".typing-dot") === null);
  return (await answers.last().textContent()) ?? "";
}

async function talk(page: Page): Promise<void> {
  await page.getByRole("button", { name: "What are your opening hours?" }).click();
  await page.getByTestId("chat-entry").filter({ hasText: /9 AM/ }).waitFor();
  const day = spokenDay(weekdayAhead(Date.now()));
  let answer = await say(page, `I'd like an appointment on ${day} at 10 AM`);
  for (const line of ["Grace Bennett", "202 555 0188", "yes", "yes please"]) {
    if (/booked/i.test(answer)) break;
    answer = await say(page, line);
  }
  const card = page.getByTestId("chat-action").and(page.locator('[data-action="booked"]'));
  await card.filter({ hasText: "10:00 AM" }).waitFor();
  await page.getByText("Grace Bennett booked").waitFor();
}

async function leaveMessage(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByText("Say something").waitFor();
  const taken = page.getByTestId("chat-action").and(page.locator('[data-action="message_taken"]'));
  for (const line of ["Please tell Doctor Lee that my glasses broke", "Ann Lee", "202 555 0189", "yes", "yes"]) {
    await say(page, line);
    if ((await taken.count()) > 0) break;
  }
  await taken.getByRole("link", { name: "It waits in your inbox" }).waitFor();
}

async function readChats(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Inbox" }).click();
  await page.getByRole("navigation", { name: "Inbox" }).getByRole("link", { name: "Chats" }).click();
  const row = page.getByTestId("chat-row").filter({ hasText: "Grace Bennett" });
  await row.getByText("Booked", { exact: true }).waitFor();
  await row.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "Grace Bennett" }).waitFor();
  await page.getByTestId("transcript-turn").filter({ hasText: "What are your opening hours?" }).waitFor();
  await page.getByRole("region", { name: "Booking" }).getByText("Confirmed").waitFor();
}

async function dealWithMessage(page: Page): Promise<void> {
  await page.goto("/app/inbox/messages");
  const row = page.getByTestId("message-row").filter({ hasText: "glasses" });
  await row.getByText("Open", { exact: true }).waitFor();
  await row.getByRole("button", { name: /^Mark done/ }).click();
  await row.getByText("Done", { exact: true }).waitFor();
  assert.equal(await row.getByRole("button", { name: /^Mark done/ }).count(), 0);
  await row.getByRole("link", { name: "Read the conversation" }).click();
  await page.getByTestId("transcript-turn").filter({ hasText: "glasses broke" }).first().waitFor();
}

/** The list is open while the texts come in: nobody reloads it. */
async function watchTexts(page: Page, api: string): Promise<void> {
  const tenants = await page.request.get("/api/auth/me");
  const { tenants: [tenant] = [] } = (await tenants.json()) as { tenants?: { id: string }[] };
  const added = await page.request.post("/api/numbers", {
    data: { phoneNumber: number },
    headers: { "x-tenant-id": tenant?.id ?? "", origin: new URL(page.url()).origin },
  });
  assert.equal(added.status(), 201);
  await page.goto("/app/inbox/texts");
  await page.getByText("No texts yet").waitFor();
  const network = signedNetwork({ api, publicOrigin: api, authToken: developmentAuthToken });
  let count = 0;
  const text = async (body: string) => {
    const form = { MessageSid: `SM${"0".repeat(30)}${10 + count++}`, From: customer.number, To: number, Body: body };
    const answer = await network.post(`${api}/api/twilio/incoming`, form);
    assert.equal(answer.status, 200);
    return answer.body;
  };
  assert.match(await text("When are you open?"), /<Message>.*9 AM/);
  const row = page.getByTestId("thread-row").filter({ hasText: customer.shown });
  await row.getByText(/open Monday/).waitFor();
  assert.match(await text("STOP"), /<Response\/>/);
  await row.getByText("Opted out").waitFor();
  await row.getByRole("link").click();
  await page.getByText("This number has asked for no more texts").waitFor();
  await page.getByTestId("text-bubble").filter({ hasText: "When are you open?" }).waitFor();
  await page.getByRole("link", { name: "Read the conversation" }).click();
  await page.getByTestId("transcript-turn").filter({ hasText: "When are you open?" }).first().waitFor();
}
