import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from "playwright-core";

/** How long a page may take over anything, on a machine that does other things too (ms). */
const patience = 20_000;

/** The app asks who is logged in; for strangers the answer is 401, which Chromium reports on the console. */
const strangersAnswer = { status: 401, path: "/api/auth/me" };

/** A person with a browser of their own, and everything that went wrong in it. */
export interface Visit {
  page: Page;
  faults: readonly string[];
  /** Takes a failed answer to be part of the story: Chromium writes every one of them on the console. */
  expectAnswer: (status: number, path: string) => void;
  end: () => Promise<void>;
}

/**
 * Opens an empty page on `origin` for one visitor. They sit in Los Angeles, so a time of a business elsewhere that is
 * shown in the browser's zone shows up as wrong.
 */
export async function visit(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    viewport: { width: 1280, height: 860 },
    ...options,
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults: string[] = [];
  const expected = [strangersAnswer];

  const onlyOurs = (url: string) => {
    const { protocol, hostname } = new URL(url);
    const isOurs = /^(https?|wss?):$/.test(protocol) ? hostname === new URL(origin).hostname : true;
    if (!isOurs) faults.push(`asked another host: ${url}`);
  };
  page.on("request", (request) => onlyOurs(request.url()));
  page.on("websocket", (socket) => onlyOurs(socket.url()));
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.some((answer) => reports(message, answer)))
      faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  return {
    page,
    faults,
    expectAnswer: (status, path) => expected.push({ status, path }),
    end: () => context.close(),
  };
}

function reports(message: ConsoleMessage, answer: { status: number; path: string }): boolean {
  const { url } = message.location();
  if (!URL.canParse(url) || new URL(url).pathname !== answer.path) return false;
  return message.text().includes(`responded with a status of ${answer.status}`);
}
