import fc from "fast-check";
import { expect, it } from "vitest";
import { fingerprint } from "./fingerprint.ts";

it("is the same for the same value, whatever the order of its keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(fingerprint(turned)).toBe(fingerprint(value));
    }),
  );
});

it("takes what is absent and what is undefined for one", () => {
  expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
  expect(fingerprint({ a: null })).not.toBe(fingerprint({}));
});

it("differs for values that differ", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b) && typeof a !== "object");
      expect(fingerprint(a)).not.toBe(fingerprint(b));
    }),
  );
  const many = new Set<string>();
  for (let n = 0; n < 20_000; n++) many.add(fingerprint({ version: n }));
  expect(many.size).toBe(20_000);
  expect(fingerprint("ab")).not.toBe(fingerprint("ba"));
});
