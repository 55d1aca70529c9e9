import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { call, type Caller } from "../caller.ts";
import type { Journey, Scene } from "../journey.ts";
import { atTen, spokenDay, weekdayAhead } from "../new-york.ts";

const owner = { business: "Lakeside Physiotherapy", email: "owner@lakeside.example", password: "a quiet lake at dawn" };
const number = { dialled: "+12025550111", shown: "(202) 555-0111" };
const customer = { name: "Grace Bennett", number: "+12025550177", shown: "(202) 555-0177" };

export const firstCall: Journey = {
  name: "A new owner signs up, watches a call being answered, and finds its booking",
  play: async (scene) => {
    const { page, stage } = scene;
    const day = weekdayAhead(Date.now());
    await signUp(page);
    await findNumber(page);
    await openSection(page, "Live");
    await page.getByText("All quiet").waitFor();
    await page.getByText("Connected").waitFor();
    const caller = await call(stage.api, customer.number, number.dialled);
    await watch(page, caller, day);
    await readCall(page, caller);
    await findBooking(page, day);
    await comeBack(scene, day);
  },
};

async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

async function signUp(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Create an account" }).click();
  const form = page.getByRole("form", { name: "Set up" });
  await form.getByLabel("Business name").fill(owner.business);
  await form.getByLabel("Email").fill(owner.email);
  await form.getByLabel("Password").fill(owner.password);
  await form.getByRole("radio", { name: /My own/ }).check();
  await form.getByLabel("Your number").fill("(202) 555 0111");
  await form.getByRole("button", { name: "Create my receptionist" }).click();
  await page.getByRole("heading", { level: 1, name: "Your receptionist is live" }).waitFor();
  await page.getByRole("heading", { name: number.shown }).waitFor();
}

async function findNumber(page: Page): Promise<void> {
  await openSection(page, "Settings");
  const row = page.getByTestId("number-row").filter({ hasText: number.shown });
  await row.getByText("Answering").waitFor();
}

/** The board shows every word while it is said, and lets go of the call when it is over. */
async function watch(page: Page, caller: Caller, day: number): Promise<void> {
  const card = page.getByTestId("live-call").filter({ hasText: customer.shown });
  await caller.play(`expect: ${owner.business}`);
  await card.and(page.locator('[data-state="open"]')).waitFor();
  const request = `I'd like to book a sports massage on ${spokenDay(day)} at 10 AM`;
  await caller.play(`caller: ${request}\nexpect: name`);
  const turns = card.getByTestId("live-turn");
  await turns.filter({ hasText: request }).waitFor();
  await turns.filter({ hasText: caller.said.at(-1)?.text ?? "" }).waitFor();
  assert.ok(caller.isOnTheLine, "the words were on the board while the caller was on the line");
  await page.getByRole("main").getByText("One call on the line.").waitFor();

  await caller.play(`
    caller: It's ${customer.name}.
    expect: number
    caller: Yes.
    expect: /${spokenDay(day)}.* at 10/
    caller: Yes, please.
    expect: /booked|all set/
  `);
  await page.getByText(`${customer.name} booked`).waitFor();
  await card.getByText(/Sports massage, .*10:00 AM/).waitFor();
  await caller.play("caller: No, that's all. Goodbye.\nexpect: /bye|day/");
  await caller.hangUp();
  await page.getByRole("main").getByText("Nobody is on the line.").waitFor();
  await card.and(page.locator('[data-state="ended"]')).waitFor();
  await card.getByRole("link", { name: "Open the call" }).waitFor();
  await page.reload();
  await page.getByText("All quiet").waitFor();
}

/** The transcript is the conversation, word for word, in its order. */
async function readCall(page: Page, caller: Caller): Promise<void> {
  await openSection(page, "Calls");
  const row = page.getByTestId("call-row").filter({ hasText: customer.name });
  await row.getByText("Booked", { exact: true }).waitFor();
  await row.getByRole("link", { name: customer.name }).click();
  await page.getByRole("heading", { name: "Transcript" }).waitFor();
  const turns = page.getByTestId("transcript-turn");
  await turns.first().waitFor();
  const shown = await turns.evaluateAll((items) =>
    items.map((item) => ({ role: item.dataset["role"], text: item.textContent ?? "" })),
  );
  const spoken = shown.filter((turn) => turn.role !== "system");
  let place = 0;
  // What the system did may stand between two sentences of one breath.
  const sentences = caller.said.flatMap(({ role, text }) => text.split(/(?<=[.?!]) /).map((part) => ({ role, part })));
  for (const { role, part } of sentences) {
    const found = spoken.findIndex((turn, at) => at >= place && turn.role === role && turn.text.includes(part));
    assert.notEqual(found, -1, `the transcript has the ${role}'s "${part}" in its place:\n${JSON.stringify(shown)}`);
    place = found;
  }
}

async function findBooking(page: Page, day: number): Promise<void> {
  await openSection(page, "Bookings");
  await bookingOn(page, day).waitFor();
}

/** The customer's row under the heading of its day, at the business's local time. */
function bookingOn(page: Page, day: number) {
  return page
    .getByRole("region", { name: spokenDay(day) })
    .getByTestId("booking-row")
    .filter({ hasText: customer.name })
    .filter({ hasText: "Sports massage" })
    .filter({ has: page.locator(`time[datetime="${atTen(day)}"]`, { hasText: "10:00 AM" }) });
}

/** After logging out nothing of the business is left to see; after logging in everything is there. */
async function comeBack({ page, expectAnswer }: Scene, day: number): Promise<void> {
  expectAnswer(401, "/api/bookings");
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await page.getByRole("heading", { name: "Welcome back" }).waitFor();
  await page.goto("/app/bookings");
  await page.getByRole("heading", { name: "Welcome back" }).waitFor();
  assert.equal(await page.getByText(customer.name).count(), 0, "a stranger sees no customer");
  const form = page.getByRole("form", { name: "Log in" });
  await form.getByLabel("Email").fill(owner.email);
  await form.getByLabel("Password").fill(owner.password);
  await form.getByRole("button", { name: "Log in" }).click();
  await bookingOn(page, day).waitFor();
}
