import type { Page } from "playwright-core";
import { demo } from "../../scripts/lib/demo/demo.ts";

/** The pages for people who are not logged in. */
export const doors = [
  { path: "/login", heading: "Welcome back" },
  { path: "/start", heading: "Meet your receptionist" },
  { path: "/contact", heading: "Let’s talk about Enterprise" },
] as const;

/** The pages of the app and what each is headed, once its content is there. */
export const pages = [
  { path: "/app", heading: demo.businessName },
  { path: "/app/live", heading: "Live" },
  { path: "/app/calls", heading: "Calls" },
  { path: "/app/bookings", heading: "Bookings" },
  { path: "/app/inbox/messages", heading: "Inbox" },
  { path: "/app/inbox/texts", heading: "Inbox" },
  { path: "/app/inbox/chats", heading: "Inbox" },
  { path: "/app/inbox/questions", heading: "Inbox" },
  { path: "/app/test", heading: "Test" },
  { path: "/app/contacts", heading: "Contacts" },
  { path: "/app/audit", heading: "Audit log" },
  { path: "/app/settings/numbers", heading: "Settings" },
  { path: "/app/settings/business", heading: "Settings" },
  { path: "/app/settings/hours", heading: "Settings" },
  { path: "/app/settings/services", heading: "Settings" },
  { path: "/app/settings/knowledge", heading: "Settings" },
  { path: "/app/settings/emergencies", heading: "Settings" },
  { path: "/app/settings/routing", heading: "Settings" },
  { path: "/app/settings/voice", heading: "Settings" },
  { path: "/app/settings/go-live", heading: "Settings" },
  { path: "/app/settings/billing", heading: "Settings" },
] as const;

/** Logs the demo owner in without the form, for journeys about something else. */
export const enterAsDemo = (page: Page): Promise<void> => enterAs(page, demo);

/** Logs somebody in without the form. */
export async function enterAs(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  const answer = await page.request.post("/api/auth/login", { data: { email, password } });
  if (!answer.ok()) throw new Error(`the login of ${email} answers ${answer.status()}`);
}

/** Signs a new owner up without the form, and leaves them logged in. @returns their tenant's id */
export async function registerAs(
  page: Page,
  account: { tenantName: string; email: string; password: string },
): Promise<string> {
  const answer = await page.request.post("/api/auth/register", { data: account });
  if (!answer.ok()) throw new Error(`registering ${account.email} answers ${answer.status()}: ${await answer.text()}`);
  return ((await answer.json()) as { tenantId: string }).tenantId;
}

/** Waits until a page shows what it is about: its heading, and nothing still loading. */
export async function settled(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
  await page.waitForFunction(() => document.querySelector('[role="status"][aria-label^="Loading"], .sheen') === null);
}
