import { describe, expect, it } from "vitest";
import { extractPage } from "../../src/adapters/web/extract-page.ts";

const url = "https://brightsmile.com/en/";

describe("a page", () => {
  it("gives its head, its data and its text", async () => {
    const page = await extractPage(
      `<!DOCTYPE html><HTML LANG="en-US"><head><title>\n Bright&nbsp;Smile &amp; Co </title><base href="/es/"><base href="/no/">
       <meta name="Description" content="Teeth &ndash; well kept"><meta property="og:site_name" content="Bright Smile">
       <meta name="description" content="second"><meta charset="utf-8"><meta name="empty" content="">
       <script type="application/ld+json">{"@type":"Dentist","name":"A </b> & B",}</script>
       <script type='application/LD+JSON; charset=utf-8'><!-- [1] --></script><script type="application/ld+json">broken</script>
       <style>p { content: "<p>no</p>" }</style></head>
       <body><noscript><p>no</p></noscript><template><p>no</p></template><svg><title>no</title><text>no</text></svg>
       <script>document.write("<p>no</p>")</script><select><option>no</select><textarea><p>no</textarea><iframe><p>no</p></iframe>
       <h1>Bright Smile</h1><p>Caf&eacute; <a href="kontakt">Contact</a></p></body></html>`,
      url,
    );
    expect(page).toEqual({
      url,
      title: "Bright Smile & Co",
      lang: "en-US",
      meta: { description: "Teeth – well kept", "og:site_name": "Bright Smile" },
      jsonLd: [{ "@type": "Dentist", name: "A </b> & B" }, [1]],
      microdata: [],
      links: [{ href: "https://brightsmile.com/es/kontakt", text: "Contact" }],
      blocks: [
        { kind: "heading", level: 1, text: "Bright Smile" },
        { kind: "text", text: "Café Contact" },
      ],
    });
  });

  it("that is empty gives nothing", async () => {
    expect(await extractPage("", url)).toEqual({
      url,
      title: null,
      lang: null,
      meta: {},
      jsonLd: [],
      microdata: [],
      links: [],
      blocks: [],
    });
  });

  it("takes no base from another protocol", async () => {
    const { links } = await extractPage('<base href="file:///etc/"><a href="passwd">x</a>', url);
    expect(links).toEqual([{ href: "https://brightsmile.com/en/passwd", text: "x" }]);
  });

  it.each([
    ["a script that never ends", `<p>yes</p><script>${"<p>no".repeat(1000)}`],
    ["elements without ends", `<p>yes</p>${"<div>".repeat(300_000)}`],
    ["paragraphs without ends", `<p>yes</p>${"<p>x".repeat(300_000)}`],
    ["scripts without number", `<p>yes</p>${"<script></script>".repeat(100_000)}`],
    ["lesser signs in data", `<p>yes</p><script type="application/ld+json">${"<".repeat(1_000_000)}`],
    ["lesser signs in the title", `<p>yes</p><title>${"<".repeat(1_000_000)}`],
    ["metas without number", `<p>yes</p>${'<meta name="a" content="b">'.repeat(60_000)}`],
    ["one attribute without end", `<p>yes</p><a x="${"y".repeat(2_000_000)}`],
  ])("with %s is read as far as it goes", async (_what, html) => {
    const { blocks } = await extractPage(html, url);
    expect(JSON.stringify(blocks)).not.toContain("no");
    expect(blocks[0]).toEqual({ kind: "text", text: "yes" });
  });
});
