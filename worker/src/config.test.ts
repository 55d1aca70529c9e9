import { expect, it } from "vitest";
import { parseConfig } from "./config.ts";

const secretsOf = (variables: Record<string, string>): readonly string[] =>
  parseConfig({ ENVIRONMENT: "development", ...variables }).stripeWebhookSecrets;

it("takes an endpoint's secret and an event destination's, and those before them", () => {
  expect(secretsOf({ STRIPE_WEBHOOK_SECRET: "whsec_endpoint" })).toEqual(["whsec_endpoint"]);
  expect(
    secretsOf({
      STRIPE_WEBHOOK_SECRET: "whsec_endpoint, whsec_destination",
      STRIPE_WEBHOOK_SECRET_PREVIOUS: "whsec_old",
    }),
  ).toEqual(["whsec_endpoint", "whsec_destination", "whsec_old"]);
});

it("takes none where none is set: an empty one would be everybody's", () => {
  expect(secretsOf({})).toEqual([]);
  expect(secretsOf({ STRIPE_WEBHOOK_SECRET: " , ", STRIPE_WEBHOOK_SECRET_PREVIOUS: "" })).toEqual([]);
});
