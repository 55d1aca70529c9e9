import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PageMaterial, TextBlock } from "../page-material.ts";
import { detectFacts } from "./detect.ts";

const today = "2026-11-20";
const page = (over: Partial<PageMaterial>): PageMaterial => ({
  url: "https://example.test/",
  title: null,
  lang: "en",
  meta: {},
  jsonLd: [],
  microdata: [],
  links: [],
  blocks: [],
  ...over,
});
const text = (said: string): TextBlock => ({ kind: "text", text: said });

/** Within the time the whole step may take, on a machine that does other things too. */
function quickly(material: PageMaterial[]) {
  const began = performance.now();
  const facts = detectFacts(material, { today });
  expect(performance.now() - began).toBeLessThan(4000);
  return facts;
}

describe("hostile pages", () => {
  it("says nothing of nothing", () => {
    for (const material of [[], [page({})]]) {
      const facts = detectFacts(material, { today });
      expect(facts).toMatchObject({ name: null, phone: null, hours: null, services: [], faq: [], locations: [] });
    }
  });

  it("reads deeply nested and cyclic structured data", () => {
    let deep: unknown = { "@type": "Dentist", name: "Deep Dental" };
    for (let i = 0; i < 20_000; i++) deep = { "@type": "Thing", department: [deep] };
    const self = {
      "@id": "#a",
      "@type": "Dentist",
      name: "Self Dental",
      telephone: "512-555-0142",
      department: { "@id": "#b" },
    };
    const other = { "@id": "#b", "@type": "Dentist", department: { "@id": "#a" }, parentOrganization: { "@id": "#b" } };
    expect(quickly([page({ jsonLd: [deep, self, other] })]).name?.value).toBe("Self Dental");
  });

  it("reads two megabytes of structured data", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      "@type": "Offer",
      name: `Thing number ${i}`,
      price: String(i),
      priceCurrency: "USD",
    }));
    expect(quickly([page({ jsonLd: [{ "@graph": many }] })]).services.length).toBeLessThanOrEqual(60);
  });

  it("is not fooled by keys of prototypes", () => {
    const keys = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
    const trap: unknown = JSON.parse(
      `{"@type":["Dentist","__proto__"],"name":"Proto Dental","telephone":"512-555-0142","__proto__":{"polluted":true},"constructor":{"name":"x"},"address":{"__proto__":{"addressRegion":"TX"},"addressRegion":"constructor","addressCountry":"__proto__"}}`,
    );
    const meta = Object.fromEntries(keys.map((key) => [key, "x"]));
    const facts = detectFacts(
      [page({ jsonLd: [trap], meta, blocks: keys.map(text), lang: "__proto__", url: "https://x.constructor/" })],
      { today },
    );
    expect(facts.name?.value).toBe("Proto Dental");
    expect("polluted" in {}).toBe(false);
  });

  it("reads ten thousand links and as many numbers", () => {
    const links = Array.from({ length: 10_000 }, (_, i) => ({
      href: i % 2 ? `tel:+1512555${String(i).padStart(4, "0")}` : `mailto:a${i}@b.test`,
      text: "call",
    }));
    const blocks = Array.from({ length: 5000 }, (_, i) =>
      text(`Call 512-555-${String(i).padStart(4, "0")} or $${i} at ${i} Main St, Austin, TX 78701`),
    );
    quickly([page({ links, blocks })]);
  });

  it("takes no absurd date", () => {
    const spec = (over: object) => ({ "@type": "OpeningHoursSpecification", ...over });
    const dates = [
      spec({ validFrom: "0000-00-00", validThrough: "9999-99-99" }),
      spec({ validFrom: "2026-12-24", validThrough: "9999-12-31" }),
      spec({ validFrom: "2026-02-30", validThrough: "2026-02-31" }),
      spec({ validFrom: "-200000-01-01", validThrough: "2026-12-25" }),
      spec({ validFrom: "2026-12-25", validThrough: "2026-12-26", opens: "00:00", closes: "00:00" }),
    ];
    const facts = quickly([
      page({
        jsonLd: [
          {
            "@type": "Dentist",
            name: "X Dental",
            telephone: "1",
            openingHoursSpecification: dates,
            openingHours: ["Mo-Fr 99:99-88:88", 7, null, {}],
          },
        ],
      }),
    ]);
    expect(facts.closedDates?.value).toEqual(["2026-12-25", "2026-12-26"]);
    expect(facts.hours).toBeNull();
  });

  it.each([
    "a ",
    "$1",
    "1,",
    "9-",
    "1 ",
    "(",
    "x@",
    "é",
    "\n",
    "St ",
    "TX ",
    "TX 78701 ",
    "EH4 1DR ",
    "12 dec - ",
    "closed 1, ",
    "© ",
    "? ",
    "q: a? ",
    "28001 Ma ",
    "Call 1 ",
    "from $1-",
    "| ",
    "<",
    "&amp;",
  ])("reads a page that repeats %j in linear time", (piece) => {
    const long = piece.repeat(Math.ceil(200_000 / piece.length));
    quickly([
      page({
        title: long,
        meta: { "og:site_name": long, "og:title": long },
        blocks: [
          { kind: "heading", level: 1, text: long },
          text(long),
          { kind: "row", cells: [long, long] },
          { kind: "item", text: long },
          { kind: "term", text: long },
        ],
        jsonLd: [
          {
            "@type": "FAQPage",
            mainEntity: { "@type": "Question", name: long, acceptedAnswer: { text: long } },
            openingHours: long,
            address: long,
            telephone: long,
          },
        ],
      }),
    ]);
  });

  it("never throws, and keeps what it gives within the contract's limits", () => {
    const block: fc.Arbitrary<TextBlock> = fc.oneof(
      fc.record({
        kind: fc.constant("heading" as const),
        level: fc.integer({ min: 1, max: 6 }),
        text: fc.string({ unit: "binary" }),
      }),
      fc.record({ kind: fc.constantFrom("text" as const, "item" as const, "term" as const), text: fc.string() }),
      fc.record({ kind: fc.constant("row" as const), cells: fc.array(fc.string()) }),
    );
    fc.assert(
      fc.property(fc.array(block), fc.array(fc.jsonValue(), { maxLength: 3 }), fc.string(), (blocks, jsonLd, url) => {
        const facts = detectFacts([page({ blocks, jsonLd, url })], { today });
        expect(facts.services.every(({ value }) => value.name.length <= 80)).toBe(true);
      }),
    );
  });
});
