import assert from "node:assert/strict";
import { demo } from "../../../scripts/lib/demo/demo.ts";
import type { Journey } from "../journey.ts";
import { enterAsDemo, settled } from "../pages.ts";

const wrongPassword: Journey = {
  name: "A wrong password is refused in words, and the right one still opens the door",
  play: async ({ page, expectAnswer }) => {
    expectAnswer(401, "/api/auth/login");
    await page.goto("/login");
    const form = page.getByRole("form", { name: "Log in" });
    await form.getByLabel("Email").fill(demo.email);
    await form.getByLabel("Password").fill(`${demo.password}?`);
    await form.getByRole("button", { name: "Log in" }).click();
    await form.getByRole("alert").getByText("do not match").waitFor();
    assert.equal(new URL(page.url()).pathname, "/login");
    assert.equal(await form.getByLabel("Email").inputValue(), demo.email, "the email is kept");
    await form.getByLabel("Password").fill(demo.password);
    await form.getByRole("button", { name: "Log in" }).click();
    await page.getByRole("heading", { level: 1, name: demo.businessName }).waitFor();
  },
};

const brokenApi: Journey = {
  name: "A list that cannot be read says so, and trying again brings it",
  play: async ({ page, expectAnswer }) => {
    expectAnswer(503, "/api/calls");
    await enterAsDemo(page);
    const error = { code: "unavailable", message: "The database is resting.", requestId: "req_journey" };
    await page.route("**/api/calls?*", (route) => route.fulfill({ status: 503, json: { error } }));
    await page.goto("/app/calls");
    const alert = page.getByRole("main").getByRole("alert");
    await alert.getByRole("heading", { name: error.message }).waitFor();
    await alert.getByText(error.requestId).waitFor();
    assert.equal(await page.getByTestId("call-row").count(), 0);
    await page.unroute("**/api/calls?*");
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByTestId("call-row").first().waitFor();
    await settled(page, "Calls");
    assert.equal(await page.getByRole("alert").count(), 0);
  },
};

const strayAddress: Journey = {
  name: "An address with nothing behind it leads back to the overview",
  play: async ({ page }) => {
    await enterAsDemo(page);
    await page.goto("/app/nothing-here");
    await page.getByRole("heading", { level: 1, name: "This page stays hidden" }).waitFor();
    await page.getByRole("link", { name: "Go to the overview" }).click();
    await settled(page, demo.businessName);
  },
};

/** What a person meets when something is not as it should be. */
export const failures: readonly Journey[] = [wrongPassword, brokenApi, strayAddress];
