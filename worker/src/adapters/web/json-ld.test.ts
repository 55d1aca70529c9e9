import { describe, expect, it } from "vitest";
import { parseJsonLd } from "./json-ld.ts";

describe("JSON-LD", () => {
  it.each<[string, string, unknown]>([
    ["as it should be", '{"@type":"Dentist","x":[1,true,null]}', { "@type": "Dentist", x: [1, true, null] }],
    ["a list", '[{"a":1},{"b":2}]', [{ a: 1 }, { b: 2 }]],
    ["a graph", '{"@graph":[{"a":1}]}', { "@graph": [{ a: 1 }] }],
    ["in a comment", '<!--\n{"a":1}\n-->', { a: 1 }],
    ["in CDATA", '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ["in CDATA within comments", '/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
    ["with trailing commas", '{"a":[1,2,],"b":{"c":3,},}', { a: [1, 2], b: { c: 3 } }],
    ["with a semicolon", '{"a":1};\n', { a: 1 }],
    ["with comments", '{\n// ours\n"a":1}', { a: 1 }],
    ["with line breaks in strings", '{"a":"12 Main St\nAustin\tTX"}', { a: "12 Main St Austin TX" }],
    ["with stray backslashes", String.raw`{"a":"C\'est \"bon\" \\ \u00e9"}`, { a: String.raw`C'est "bon" \ é` }],
    ["escaped for HTML", "{&quot;a&quot;:&quot;b &amp; c&quot;}", { a: "b & c" }],
    ["with what looks like a comment in a string", '{"a":"https://x.com/,]","b":1,}', { a: "https://x.com/,]", b: 1 }],
    ["nothing", "  ", undefined],
    ["no JSON", "Dentist", undefined],
    ["half of it", '{"a":', undefined],
    ["too deep", "[".repeat(50) + "]".repeat(50), undefined],
  ])("%s", (_what, written, expected) => {
    expect(parseJsonLd(written)).toEqual(expected);
  });

  it.each([
    ["quotes", '"'.repeat(500_000)],
    ["backslashes", `"${"\\".repeat(500_000)}`],
    ["spaces", " ".repeat(500_000) + "{"],
    ["commas", ",  ".repeat(200_000)],
    ["brackets", "[".repeat(500_000)],
    ["a long string", `{"a":"${"x".repeat(1_000_000)}"}`],
    ["openings of CDATA", "<![CDATA[ /* ".repeat(40_000)],
  ])("made to exhaust us with %s costs little", (_what, written) => {
    const began = performance.now();
    parseJsonLd(written);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
