import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../conversation/conversation.ts";
import { practice } from "../../../test/practice.ts";
import { modelTools, readCall } from "./tools.ts";

const staffed = { ...practice, routing: { ...practice.routing, transferNumber: "+12125550199" } };
const facts: Facts = { config: staffed, channel: "voice", caller: { phone: null, name: null } };

describe("the tools", () => {
  it.each([...modelTools(staffed, "voice")])(
    "$name is strict: all required, nothing else allowed",
    ({ parameters, description }) => {
      const { type, properties, required, additionalProperties, ...rest } = parameters as {
        type: string;
        properties: Record<string, object>;
        required: string[];
        additionalProperties: boolean;
      };
      expect([type, additionalProperties, rest]).toEqual(["object", false, {}]);
      expect(required).toEqual(Object.keys(properties));
      const keywords = new Set(
        JSON.stringify(properties)
          .match(/"(\w+)":/g)
          ?.map((key) => key.slice(1, -2)),
      );
      for (const name of Object.keys(properties)) keywords.delete(name);
      expect([...keywords].filter((key) => !["type", "enum", "anyOf", "description"].includes(key))).toEqual([]);
      expect(description.length).toBeLessThan(140);
    },
  );

  it("take neither ids nor instants", () => {
    expect(JSON.stringify(modelTools(staffed, "voice"))).not.toMatch(/svc_|fct_|starts_?at|_id"/i);
  });

  it("are the same objects for every turn of a version", () => {
    expect(modelTools(staffed, "voice")).toBe(modelTools(staffed, "voice"));
  });

  it("say what is wrong with a call", () => {
    const read = (name: string, args: string) => readCall({ name, arguments: args }, facts);
    expect(read("choose_option", '{"option":"1","name":null,"phone":null,"email":null}')).toEqual({
      name: null,
      wrong: "Wrong or missing: option, notes.",
    });
    expect(read("choose_option", "{")).toEqual({ name: null, wrong: "The arguments are not JSON." });
    expect(read("look_up", '{"question":"x"}')).toMatchObject({ name: null });
    expect(read("confirm_booking", "{}")).toEqual({ name: "confirm_booking", input: {} });
    expect(read("confirm_booking", '{"force":true}')).toMatchObject({ name: null });
  });

  it("bear whatever a model writes", () => {
    const names = fc.oneof(fc.string(), fc.constantFrom(...modelTools(staffed, "voice").map(({ name }) => name)));
    const args = fc.oneof(fc.string(), fc.json());
    fc.assert(fc.property(names, args, (name, text) => void readCall({ name, arguments: text }, facts)));
  });
});
