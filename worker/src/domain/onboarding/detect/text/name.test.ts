import { describe, expect, it } from "vitest";
import type { PageMaterial } from "../../page-material.ts";
import { siteOf } from "../site.ts";
import { findName } from "./name.ts";

const page = (title: string | null, over: Partial<PageMaterial> = {}): PageMaterial => ({
  url: "https://example.com/",
  title,
  lang: "en",
  meta: {},
  jsonLd: [],
  microdata: [],
  links: [],
  blocks: [],
  ...over,
});
const name = (...pages: PageMaterial[]) => findName(siteOf(pages))?.value ?? null;

describe("the name of a business", () => {
  it.each([
    ["Home | Bright Smile Dental – Dentist in Austin, TX", "https://brightsmile.com/", "Bright Smile Dental"],
    ["Dentist in Austin, TX | Bright Smile Dental", "https://brightsmiledental.com/", "Bright Smile Dental"],
    ["Welcome to Pest Patrol!", "https://example.com/", "Pest Patrol"],
    [
      "Riverbend Plumbing & Heating Inc. - Columbus Ohio Plumber",
      "http://riverbendplumbing.net/",
      "Riverbend Plumbing & Heating",
    ],
    ["TORRES TAX SERVICE", "http://torrestaxservice.com/", "Torres Tax Service"],
    ["Inicio - Peluquería Luna", "https://peluquerialuna.com/", "Peluquería Luna"],
    ["Taxes, LLC", "https://example.com/", "Taxes"],
  ])("of %j at %s is %j", (title, url, expected) => expect(name(page(title, { url }))).toBe(expected));

  it.each(["Home", "Untitled", "My WordPress Site", "", "Just another WordPress site"])("is not %j", (title) =>
    expect(name(page(title))).toBeNull(),
  );

  it("ends where the domain does, before the town", () => {
    const blocks = [{ kind: "address", text: "8890 SW 40th St, Miami, FL 33165" }] as const;
    const title = "Mr. Keys Locksmith Miami | Locked out?";
    expect(name(page(title, { url: "https://mrkeyslocksmith.com/", blocks }))).toBe("Mr. Keys Locksmith");
  });

  it("is the part of the titles that every page has", () => {
    expect(
      name(page("Fast, friendly service | Oakley"), page("Prices | Oakley", { url: "https://example.com/prices" })),
    ).toBe("Oakley");
  });

  it("is surer the more sources agree", () => {
    const meta = { "og:site_name": "Oakley Vets" };
    const jsonLd = [{ "@type": "VeterinaryCare", name: "Oakley Vets Ltd", telephone: "1" }];
    const sure = (over: Partial<PageMaterial>) => findName(siteOf([page("Oakley Vets", over)]))?.confidence ?? 0;
    expect(sure({})).toBeLessThan(sure({ meta }));
    expect(sure({ meta })).toBeLessThan(sure({ meta, jsonLd }));
  });
});
