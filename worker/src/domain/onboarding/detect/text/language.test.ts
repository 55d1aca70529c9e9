import { describe, expect, it } from "vitest";
import type { PageMaterial } from "../../page-material.ts";
import { siteOf } from "../site.ts";
import { findLanguage } from "./language.ts";

const page = (lang: string | null, said: string, url = "https://example.com/"): PageMaterial => ({
  url,
  title: null,
  lang,
  meta: {},
  jsonLd: [],
  microdata: [],
  links: [],
  blocks: [{ kind: "text", text: said }],
});
const language = (country: string, ...pages: PageMaterial[]) => findLanguage(siteOf(pages), country)?.value;
const english = "We have been here for years and would love to see what you need";
const spanish = "Llevamos años aquí y nos gustaría saber qué necesita usted para su casa";

describe("the language of a site", () => {
  it.each(["Do you speak Spanish? All of us do.", "Se habla español", "Hablamos español", "Spanish is spoken here"])(
    "stays English where a notice says %j",
    (notice) => expect(language("US", page("en", `${english}. ${notice}`))).toBe("en-US"),
  );

  it.each([
    ["GB", english, "en-GB"],
    ["US", english, "en-US"],
    ["ES", spanish, "es-ES"],
    ["MX", spanish, "es-US"],
  ])("is spoken as in %s", (country, said, expected) => expect(language(country, page(null, said))).toBe(expected));

  it("is what is written, whatever a template's attribute says", () => {
    expect(language("US", page("en", spanish))).toBe("es-US");
    expect(language("US", page("es", english))).toBe("en-US");
    expect(language("US", page("es", "718-555-0163"))).toBe("es-US");
  });
});
