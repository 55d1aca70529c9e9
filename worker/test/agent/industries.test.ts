import { expect, it } from "vitest";
import { industryView } from "../../src/contract/industries.ts";
import { as, registerTenant } from "../harness/api.ts";

const list = async (ask: ReturnType<typeof as>) => {
  const answer = await ask("/api/industries");
  expect(answer.status).toBe(200);
  const { items, nextCursor } = await answer.json<{ items: unknown[]; nextCursor: null }>();
  expect(nextCursor).toBeNull();
  return items.map((item) => industryView.parse(item));
};

it("offers every trade in the language the business is set to, the general one last", async () => {
  const ask = as(await registerTenant());
  const english = await list(ask);
  expect(english.length).toBeGreaterThanOrEqual(18);
  expect(english.at(-1)?.id).toBe("general");
  expect(english.find(({ id }) => id === "dental")?.services.map(({ name }) => name)).toContain("Cleaning");

  expect((await ask("/api/config", { method: "PUT", body: { language: "es-US" } })).status).toBe(200);
  const spanish = await list(ask);
  expect(spanish.map(({ id }) => id)).toEqual(english.map(({ id }) => id));
  expect(spanish.find(({ id }) => id === "dental")?.services.map(({ name }) => name)).toContain("Limpieza dental");
  expect(spanish.find(({ id }) => id === "dental")?.questions[0]).toMatch(/^¿/);
});
