import { expect, it } from "vitest";
import { z } from "zod";
import { schemaText } from "./schema-text.ts";

/** What a zod schema looks like once it stands in the document. */
const written = (schema: z.ZodType): string => schemaText(z.toJSONSchema(schema, { io: "input" }));

it.each([
  [z.string(), "string"],
  [z.iso.datetime(), "string (date-time)"],
  [z.string().min(1).max(80), "string (1…80 characters)"],
  [z.number().int(), "integer"],
  [z.number().int().min(1).max(100), "integer (1…100)"],
  [z.string().nullable(), "string | null"],
  [z.literal("call.ended"), '"call.ended"'],
  [z.enum(["open", "done"]), '"open" | "done"'],
  [z.array(z.string()), "string[]"],
  [z.array(z.union([z.string(), z.number()])), "(string | number)[]"],
  [z.tuple([z.string(), z.boolean()]), "[string, boolean]"],
  [z.unknown(), "anything"],
  [z.object({}), "{}"],
])("a schema is written as a programmer would say it (%#)", (schema, text) => {
  expect(written(schema)).toBe(text);
});

it("an object shows what may be left out, and what is inside it", () => {
  const schema = z.object({
    id: z.string(),
    note: z.string().optional(),
    inside: z.array(z.object({ at: z.number() })),
  });
  expect(written(schema)).toBe(
    ["{", "  id: string", "  note?: string", "  inside: {", "    at: number", "  }[]", "}"].join("\n"),
  );
  expect(written(z.record(z.string(), z.boolean()))).toBe("{\n  [any key]: boolean\n}");
});
