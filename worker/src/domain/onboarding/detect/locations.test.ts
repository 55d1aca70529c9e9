import { describe, expect, it } from "vitest";
import type { PageMaterial, TextBlock } from "../page-material.ts";
import { detectFacts } from "./detect.ts";

const today = "2026-11-20";
const text = (said: string): TextBlock => ({ kind: "text", text: said });
const heading = (said: string): TextBlock => ({ kind: "heading", level: 2, text: said });
const page = (blocks: TextBlock[], jsonLd: unknown[] = []): PageMaterial => ({
  url: "https://twotowns.com/",
  title: "Two Towns Dental",
  lang: "en",
  meta: {},
  jsonLd,
  microdata: [],
  links: [],
  blocks,
});
const salem = [heading("Salem"), text("120 Liberty St, Salem, OR 97301"), text("503-555-0110"), text("Mon-Thu 8-5")];
const albany = [
  heading("Albany"),
  text("44 Ellsworth St, Albany, OR 97321"),
  text("541-555-0122"),
  text("Tue-Fri 9-6"),
];

describe("a business with several places", () => {
  it("has each with its own telephone and hours, and nothing is guessed of the whole", () => {
    const facts = detectFacts([page([...salem, ...albany])], { today });
    expect(facts.locations).toMatchObject([
      { label: "Salem", phone: "+15035550110", hours: { mon: [["08:00", "17:00"]], fri: [] } },
      { label: "Albany", phone: "+15415550122", hours: { mon: [], fri: [["09:00", "18:00"]] } },
    ]);
    expect(facts).toMatchObject({
      phone: null,
      address: null,
      hours: null,
      timeZone: { value: "America/Los_Angeles" },
    });
  });

  it("keeps a number and hours that are said once for all", () => {
    const shared = [text("All offices: 800-555-0100"), text("Every office is open Mon-Fri 9-5")];
    const places = [
      heading("Salem"),
      text("120 Liberty St, Salem, OR 97301"),
      heading("Albany"),
      text("44 Ellsworth St, Albany, OR 97321"),
    ];
    const facts = detectFacts([page([...shared, ...places])], { today });
    expect(facts.locations).toHaveLength(2);
    expect(facts).toMatchObject({ phone: { value: "+18005550100" }, hours: { value: { mon: [["09:00", "17:00"]] } } });
  });

  it("is none where the same address is written twice, or structured data is stale", () => {
    const twice = [text("120 Liberty Street, Salem, Oregon 97301"), text("120 Liberty St., Salem, OR 97301")];
    expect(detectFacts([page(twice)], { today }).locations).toEqual([]);
    const address = { streetAddress: "9 Old Rd", addressLocality: "Salem", addressRegion: "OR", postalCode: "97302" };
    const facts = detectFacts([page([...salem], [{ "@type": "Dentist", name: "Two Towns Dental", address }])], {
      today,
    });
    expect(facts.locations).toEqual([]);
    expect(facts.address).toMatchObject({ value: { street: "120 Liberty St" }, confidence: 0.65 });
  });
});
