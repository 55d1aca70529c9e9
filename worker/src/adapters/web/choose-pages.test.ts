import { describe, expect, it } from "vitest";
import { choosePages } from "./choose-pages.ts";

const home = "https://www.brightsmile.com/";
const chosen = (...links: (string | [href: string, text: string])[]) =>
  choosePages(
    {
      url: home,
      links: links.map((link) => {
        const [href, text] = typeof link === "string" ? [link, ""] : link;
        return { href: URL.parse(href, home)?.href ?? href, text };
      }),
    },
    7,
  ).map((url) => url.replace("https://www.brightsmile.com", ""));

describe("the pages that matter", () => {
  it("are one of each kind, the most useful first", () => {
    expect(
      chosen(
        "/blog",
        "/about-us",
        "/faq",
        "/team",
        "/pricing",
        "/services",
        "/hours",
        "/locations",
        "/contact",
        "/gallery",
      ),
    ).toEqual(["/contact", "/services", "/pricing", "/hours", "/faq", "/locations", "/about-us"]);
  });

  it("are found in Spanish, with accents and escapes", () => {
    expect(
      chosen(
        "/cont%C3%A1ctanos",
        "/servicios",
        ["/p/3", "Precios"],
        "/preguntas-frecuentes",
        ["/donde", "Ubicación"],
        "/quienes_somos",
      ),
    ).toEqual(["/cont%C3%A1ctanos", "/servicios", "/p/3", "/preguntas-frecuentes", "/donde", "/quienes_somos"]);
  });

  it.each<[string, string | [string, string]]>([
    ["another site", "https://other.com/contact"],
    ["a site whose name ends alike", "https://notbrightsmile.com/contact"],
    ["a part of another name", "https://shop.brightsmile.com/contact"],
    ["another port", "https://www.brightsmile.com:8443/contact"],
    ["the home page", ["/", "Contact"]],
    ["a place on the home page", ["/#contact", "Contact"]],
    ["the home page with its visitors' origin", ["/?utm_source=x&fbclid=y", "Contact"]],
    ["the home page by its file", ["/index.html", "Contact"]],
    ["a telephone number", ["tel:+15125550143", "Contact"]],
    ["an e-mail address", ["mailto:a@b.co", "Contact"]],
    ["a document", "/prices.pdf"],
    ["a picture", "/services.JPG"],
    ["a calendar", ["/calendar/2026/11/22/", "Hours"]],
    ["a year's archive", ["/2026/11/services", "Services"]],
    ["a list of many pages", ["/services/page/2", "Services"]],
    ["a page with parameters", ["/services?year=2026&month=11", "Services"]],
    ["a way in", ["/wp-login.php", "Contact"]],
    ["what the law asks for", ["/privacy-policy", "About our privacy"]],
    ["an address without end", `/services/${"x".repeat(400)}`],
    ["what says nothing", ["/x", "Learn more"]],
    ["a word within a word", ["/workhourspace", "Unhelpful"]],
    ["a broken escape", "/%E0%A4%A"],
  ])("are not %s", (_what, link) => {
    expect(chosen(link)).toEqual([]);
  });

  it("are each asked for once, with and without www and slash", () => {
    expect(
      chosen(
        "/contact",
        "/contact/",
        "https://brightsmile.com/contact",
        "http://www.brightsmile.com/contact#map",
        "/contact?utm_source=a",
      ),
    ).toEqual(["/contact"]);
  });

  it("are overviews before parts, and no more than two of a kind", () => {
    expect(chosen("/services/teeth/whitening", "/services/braces", "/services", "/services/exam")).toEqual([
      "/services",
      "/services/braces",
    ]);
  });
});
