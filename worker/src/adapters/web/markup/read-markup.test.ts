import { describe, expect, it } from "vitest";
import { readMarkup } from "./read-markup.ts";

const base = "https://brightsmile.com/en/";
const blocks = (markup: string) => readMarkup(markup, base).blocks;
/** Blocks in one line each, for comparison at a glance. */
const lines = (markup: string) =>
  blocks(markup).map((block) =>
    block.kind === "row"
      ? `row: ${block.cells.join(" | ")}`
      : `${block.kind}${block.kind === "heading" ? block.level : ""}: ${block.text}`,
  );

it("does not say what is struck out", () => {
  const { blocks } = readMarkup("<p>Whitening <del>$499</del> <s>$450</s> $399</p>", "https://x.com/");
  expect(blocks).toEqual([{ kind: "text", text: "Whitening $399" }]);
});

describe("text", () => {
  it.each<[string, string, string[]]>([
    ["paragraphs", "<p>Open daily.</p><p>Call us.</p>", ["text: Open daily.", "text: Call us."]],
    [
      "paragraphs without ends",
      "<p>Open daily.<p>Call us.<div>Now</div>",
      ["text: Open daily.", "text: Call us.", "text: Now"],
    ],
    ["text directly in divs", "<div>One<div>Two</div>Three</div>", ["text: One", "text: Two", "text: Three"]],
    ["inline elements within a word", "<p>Bright<b>Smile</b> De<em>nt</em>al</p>", ["text: BrightSmile Dental"]],
    ["spans that touch", "<div><span>Monday</span><span>9:00</span></div>", ["text: Monday 9:00"]],
    ["nested spans that touch", "<div><span><b>Monday</b></span><b>9:00</b></div>", ["text: Monday 9:00"]],
    ["links that touch", "<nav><a href=/a>Home</a><a href=/b>About</a></nav>", ["text: Home About"]],
    ["single letters in spans", "<h1><span>S</span><span>p</span><span>a</span></h1>", ["heading1: Spa"]],
    ["a price in pieces", "<p><span>$</span><span>120</span></p>", ["text: $120"]],
    ["cents that are raised", "<p>$49<sup>99</sup></p>", ["text: $49.99"]],
    ["the number of a note", "<p>Whitening $299<sup>1</sup></p>", ["text: Whitening $299 1"]],
    ["an ordinal", "<p>Since the 1<sup>st</sup> of May</p>", ["text: Since the 1st of May"]],
    [
      "line breaks",
      "<p>12 Main St<br>Austin<br/>TX</br>78701</p>",
      ["text: 12 Main St", "text: Austin", "text: TX", "text: 78701"],
    ],
    ["a heading in two lines", "<h1>Bright<br>Smile</h1>", ["heading1: Bright Smile"]],
    ["headings by role", '<div role="heading" aria-level="3">Hours</div>', ["heading3: Hours"]],
    ["an unclosed heading before another", "<h2>One<h3>Two</h3><p>x", ["heading2: One", "heading3: Two", "text: x"]],
    [
      "list items without ends",
      "<ul><li>Exam<li>Cleaning<li>X-ray</ul>After",
      ["item: Exam", "item: Cleaning", "item: X-ray", "text: After"],
    ],
    ["nested lists", "<ul><li>Teeth<ul><li>Exam</ul><li>Skin</ul>", ["item: Teeth", "item: Exam", "item: Skin"]],
    ["paragraphs in items", "<ul><li><p>Exam</p><p>$90</p></li></ul>", ["item: Exam", "item: $90"]],
    [
      "definitions without ends",
      "<dl><dt>Parking?<dd>Yes.<dt>Cash?<dd>No.</dl>",
      ["term: Parking?", "definition: Yes.", "term: Cash?", "definition: No."],
    ],
    ["an address", "<address>12 Main St<br>Austin</address>", ["address: 12 Main St", "address: Austin"]],
    ["preformatted text", "<pre>Mon 9-5\nTue 9-5</pre>", ["text: Mon 9-5", "text: Tue 9-5"]],
    [
      "questions that unfold",
      "<details><summary>Parking?</summary>Behind the house.</details>",
      ["text: Parking?", "text: Behind the house."],
    ],
    [
      "elements of a builder's own",
      "<price-card>Cut</price-card><price-card>$30</price-card>",
      ["text: Cut", "text: $30"],
    ],
    ["comments", "<p>Open<!-- not > this --> daily<!-->!</p>", ["text: Open daily!"]],
    ["whitespace and what is not seen", "<p>\n  Mon\u00a0&nbsp;to\t Fri\u200b&shy;day </p>", ["text: Mon to Friday"]],
    ["a stray lesser sign", "<p>Children < 12 pay less</p>", ["text: Children < 12 pay less"]],
    ["attributes with signs in them", `<p title="a > b" data-x='<i>'>Yes</p>`, ["text: Yes"]],
    ["bold across paragraphs", "<b><p>One</b> two</p><p>Three</p>", ["text: One two", "text: Three"]],
    ["ends that began nowhere", "</div></td></p><p>One</div>", ["text: One"]],
    ["nothing", "", []],
    ["half a tag", "<p>One<div cla", ["text: One"]],
  ])("%s", (_what, markup, expected) => {
    expect(lines(markup)).toEqual(expected);
  });
});

describe("tables", () => {
  it.each<[string, string, string[]]>([
    [
      "rows",
      "<table><tr><th>Monday</th><td>9–5</td></tr><tr><th>Sunday</th><td></td></tr></table>",
      ["row: Monday | 9–5", "row: Sunday | "],
    ],
    [
      "rows without ends",
      "<table><tr><td>Cut<td>$30<tr><td>Colour<td>$90</table>",
      ["row: Cut | $30", "row: Colour | $90"],
    ],
    [
      "days and hours in lines of one cell",
      "<tr><td>Mon<br>Tue</td><td>9–5<br>10–6</td></tr>",
      ["row: Mon | 9–5", "row: Tue | 10–6"],
    ],
    ["a note under a name", "<tr><td>Cut<br>with wash</td><td>$30</td></tr>", ["row: Cut with wash | $30"]],
    ["headings in cells", "<tr><td><h4>Cut</h4></td><td><h4>$30</h4></td></tr>", ["row: Cut | $30"]],
    ["one column", "<table><tr><td>Mon 9–5</td></tr></table>", ["text: Mon 9–5"]],
    [
      "layout",
      "<table><tr><td><h2>Us</h2><p>Hello.</p></td><td><ul><li>Menu</ul></td></tr></table>",
      ["heading2: Us", "text: Hello.", "item: Menu"],
    ],
    [
      "a table within layout",
      "<table><tr><td><h2>Hours</h2><table><tr><td>Mon<td>9–5</table></td><td>Ads</td></tr></table>",
      ["heading2: Hours", "row: Mon | 9–5", "text: Ads"],
    ],
    [
      "a stray end within a cell",
      "<div><table><tr><td>Mon</div></td><td>9–5</td></tr></table></div>",
      ["row: Mon | 9–5"],
    ],
    ["a cell that nobody ends", "<table><tr><td>Mon<td>9–5", ["row: Mon | 9–5"]],
  ])("%s", (_what, markup, expected) => {
    expect(lines(markup)).toEqual(expected);
  });
});

describe("what is hidden", () => {
  it.each([
    "<p hidden>no</p>",
    '<div aria-hidden="true"><p>no</p></div>',
    '<div style="color:red; DISPLAY : none">no<div>no</div>no</div>',
    "<div hidden><p>no<ul><li>no</div>",
    "<p hidden>no",
  ])("%s is no text", (markup) => {
    expect(lines(`${markup}<div>yes</div>`).filter((line) => line.includes("no"))).toEqual([]);
    expect(lines(`<section>${markup}</section><div>yes</div>`)).toEqual(["text: yes"]);
  });

  it("ends where browsers end it", () => {
    expect(lines("<ul><li hidden>no<li>yes</ul>")).toEqual(["item: yes"]);
    expect(lines("<p hidden>no<p>yes")).toEqual(["text: yes"]);
    expect(lines('<div hidden="until-found">yes</div>')).toEqual(["text: yes"]);
  });
});

describe("links", () => {
  const links = (markup: string) => readMarkup(markup, base).links;

  it("are absolute, with what they say", () => {
    expect(
      links(
        `<a href="contact.html">Contact <b>us</b></a><a href="/x?a=1&amp;b=2#top"></a><a href="tel:+1 (512) 555-0143">Call</a>
         <a href="MAILTO:hi@brightsmile.com"><img alt="Write to us"></a><a href="//book.example.org" aria-label="Book"><i></i></a>`,
      ),
    ).toEqual([
      { href: "https://brightsmile.com/en/contact.html", text: "Contact us" },
      { href: "https://brightsmile.com/x?a=1&b=2#top", text: "" },
      { href: "tel:+1 (512) 555-0143", text: "Call" },
      { href: "MAILTO:hi@brightsmile.com", text: "Write to us" },
      { href: "https://book.example.org/", text: "Book" },
    ]);
  });

  it("are none where they lead nowhere", () => {
    expect(
      links(`<a href="javascript:alert(1)">a</a><a name="b">b</a><a href="">c</a><a href="file:///etc/passwd">d</a>`),
    ).toEqual([]);
  });

  it("that are hidden lead on, but give no number", () => {
    expect(links(`<nav style="display:none"><a href="/faq">FAQ</a><a href="tel:+19005550100">x</a></nav>`)).toEqual([
      { href: "https://brightsmile.com/faq", text: "FAQ" },
    ]);
  });

  it("end where the next begins", () => {
    expect(links("<a href=/a>One<a href=/b>Two</a>").map(({ text }) => text)).toEqual(["One", "Two"]);
  });
});

describe("microdata", () => {
  it("is read with items in items and the values of attributes", () => {
    const { microdata } = readMarkup(
      `<div itemscope itemtype="https://schema.org/Dentist https://schema.org/Place">
         <h1 itemprop="name">Bright <b>Smile</b></h1><meta itemprop="telephone" content="+1 512-555-0143">
         <a itemprop="url" href="/">Home</a><link itemprop="sameAs" href="https://example.org/x"><img itemprop="logo" src="logo.png">
         <p itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="streetAddress">12 Main St<br>Suite 4</span></p>
         <time itemprop="openingHours" datetime="Mo-Fr 09:00-17:00">weekdays</time><data itemprop="priceRange" value="2">$$</data>
         <time itemprop="foundingDate">1999</time><span itemprop="a b">both</span>
       </div><p itemprop="stray">x</p>`,
      base,
    );
    expect(microdata).toEqual([
      {
        type: "https://schema.org/Dentist",
        properties: {
          name: ["Bright Smile"],
          telephone: ["+1 512-555-0143"],
          url: ["https://brightsmile.com/"],
          sameAs: ["https://example.org/x"],
          logo: ["https://brightsmile.com/en/logo.png"],
          address: [
            { type: "https://schema.org/PostalAddress", properties: { streetAddress: ["12 Main St Suite 4"] } },
          ],
          openingHours: ["Mo-Fr 09:00-17:00"],
          priceRange: ["2"],
          foundingDate: ["1999"],
          a: ["both"],
          b: ["both"],
        },
      },
    ]);
  });

  it("counts where it is hidden, and without ends", () => {
    const { microdata, blocks: seen } = readMarkup(
      `<div hidden itemscope itemtype="https://schema.org/Dentist"><span itemprop=name>Bright Smile<p itemprop=email>a@b.co`,
      base,
    );
    expect(microdata[0]?.properties).toMatchObject({ email: ["a@b.co"] });
    expect(seen).toEqual([]);
  });

  it("takes a property by any name", () => {
    const { microdata } = readMarkup(`<div itemscope><b itemprop="__proto__ constructor">x</b></div>`, base);
    expect(Object.keys(microdata[0]!.properties)).toEqual(["__proto__", "constructor"]);
  });
});

it("keeps no text that is longer than anybody writes", () => {
  const long = "a".repeat(1_000_000);
  const {
    blocks: [block],
    links: [link],
  } = readMarkup(`<p>${long}</p><a href=/x>${long}</a>`, base);
  expect(block).toEqual({ kind: "text", text: "a".repeat(20_000) });
  expect(link?.text).toHaveLength(5000);
});

describe("what was made to exhaust us", () => {
  const length = 1_000_000;
  const filled = (piece: string) => piece.repeat(length / piece.length);
  it.each([
    ["nothing but lesser signs", filled("<")],
    ["ends without starts", filled("</i>")],
    ["elements without ends", filled("<div>")],
    ["inline elements without ends", filled("<i>")],
    [
      "deep elements, then ends of others",
      `<b>${filled("<div>").slice(length / 2)}${filled("</b>").slice(length / 2)}`,
    ],
    ["paragraphs in buttons", `<p>${filled("<button><div>")}`],
    ["items in items", filled("<li itemscope itemprop=a>")],
    ["properties in properties", `<div itemscope>${filled("<b itemprop=a>x")}`],
    ["links in links", filled("<a href=/x>x")],
    ["rows in rows", filled("<table><tr><td>x")],
    ["a tag that never ends", `<div ${filled('a="" ')}`],
    ["a quote that never ends", `<div a="${filled("b ")}`],
    ["spaces in a tag", `<div ${filled("  ")}x`],
    ["comments that never end", filled("<!--")],
    ["references that are none", filled("&a")],
    ["raised digits", `<p>${filled("1<sup>1</sup>")}`],
  ])("%s", (_what, markup) => {
    const began = performance.now();
    readMarkup(markup, base);
    // Two orders of magnitude above what it takes: only a cost that grows faster than the page fails.
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
