import { describe, expect, it } from "vitest";
import { tables } from "./schema.ts";

/** Tables that belong to no tenant, and why. */
const global: Record<string, string> = {
  users: "a person may belong to several tenants",
  sessions: "a person's",
  accounts: "a person's password",
  verifications: "sent to an address before anybody is known",
  tenants: "the tenants themselves",
  webhook_events: "a vendor's event is known before its tenant is",
  d1_migrations: "the migrations that have run",
};

const all = await tables();

it("knows every table that belongs to no tenant, and none that is gone", () => {
  const without = all.filter(({ columns }) => !columns.includes("tenant_id")).map(({ name }) => name);
  expect(without.toSorted()).toEqual(Object.keys(global).toSorted());
});

describe.each(all.filter(({ columns }) => columns.includes("tenant_id")).map((table) => [table.name, table] as const))(
  "%s",
  (_name, table) => {
    it("is found by its tenant first", () => {
      expect(table.leads).toContain("tenant_id");
    });
  },
);
