import { describe, expect, it } from "vitest";
import type { PageMaterial } from "../../page-material.ts";
import { siteOf } from "../site.ts";
import { addressesIn } from "./address-text.ts";
import { findEmail } from "./email.ts";
import { choosePhone, phonesSeen, toE164 } from "./phone.ts";

const page = (lines: string[], over: Partial<PageMaterial> = {}): PageMaterial => ({
  url: "https://brightsmile.com/",
  title: null,
  lang: "en",
  meta: {},
  jsonLd: [],
  microdata: [],
  links: [],
  blocks: lines.map((text) => ({ kind: "text", text })),
  ...over,
});
const phone = (...pages: PageMaterial[]) => choosePhone(phonesSeen(siteOf(pages), "US"));

describe("the number callers dial", () => {
  it("is no fax, mobile or emergency line", () => {
    const lines = ["Fax: 512-555-0101", "Emergency: 512-555-0102", "Cell 512-555-0103", "Phone: 512-555-0104"];
    expect(phone(page(lines))?.value).toBe("+15125550104");
  });

  it("is the one that is repeated, not the one an advertisement counts calls on", () => {
    const tracked = page(["Office 512-555-0104"], { links: [{ href: "tel:8005550199", text: "Call now" }] });
    const contact = page(["512-555-0104"], {
      url: "https://brightsmile.com/contact",
      links: [{ href: "tel:5125550104", text: "512-555-0104" }],
    });
    expect(phone(tracked, contact)?.value).toBe("+15125550104");
  });

  it("is what the page shows where structured data is stale, and then less sure", () => {
    const jsonLd = [{ "@type": "Dentist", name: "X", telephone: "512-555-0100" }];
    expect(phone(page(["Call 512-555-0104"], { jsonLd }))).toMatchObject({ value: "+15125550104", confidence: 0.75 });
    expect(phone(page([], { jsonLd }))?.value).toBe("+15125550100");
  });

  it("is found in one block of six digits, as Britain writes it", () => {
    const british = page(["Office: 01943 960127 · Fax 01943 960128"]);
    expect(choosePhone(phonesSeen(siteOf([british]), "GB"))?.value).toBe("+441943960127");
  });

  it.each([
    ["020 7946 0215", "GB", "+442079460215"],
    ["91 234 56 70", "ES", "+34912345670"],
    ["tel:(816)%20555-0148", "US", "+18165550148"],
    ["512-555-0142 ext. 3", "US", "+15125550142"],
    ["1-877-555-BUGS", "US", "+18775552847"],
    ["1-800-FLOWERS", "US", "+18003569377"],
    ["tel:1-866-Got-Junk", "US", "+18664685865"],
    ["(512) 555-0142EXT12", "US", "+15125550142"],
    ["512-CALLNOWPLEASE", "US", null],
    ["310 HIGHLAND", "US", null],
    ["123", "US", null],
    ["000-000-0000", "US", null],
  ] as const)("reads %j of %s", (said, country, number) => expect(toE164(said, country)).toBe(number));
});

describe("addresses in text", () => {
  it.each([
    ["123 Main St, Austin, TX 78701", "US", "123 Main St|Austin|TX|78701"],
    [
      "Visit us at 1200 S Lamar Blvd, Suite 110\nAustin, TX 78704-1234",
      "US",
      "1200 S Lamar Blvd, Suite 110|Austin|TX|78704",
    ],
    ["66 Charles Street, Boston, Massachusetts 02114", "US", "66 Charles Street|Boston|MA|02114"],
    ["1450 Bathurst St, Toronto, ON M5P 3H2", "US", "1450 Bathurst St|Toronto|ON|M5P 3H2"],
    ["14 Comely Bank Road, Edinburgh EH4 1DR", "GB", "14 Comely Bank Road|Edinburgh||EH4 1DR"],
    ["9 High Street, Harrogate, North Yorkshire HG1 1AA", "GB", "9 High Street|Harrogate|North Yorkshire|HG1 1AA"],
    ["Calle de Alcalá 215, 1º B\n28028 Madrid", "ES", "Calle de Alcalá 215, 1º B|Madrid||28028"],
  ])("reads %j", (text, country, expected) => {
    const [found] = addressesIn(text, country);
    const { street, city, region, postalCode } = found?.address ?? {};
    expect([street, city, region, postalCode].map((part) => part ?? "").join("|")).toBe(expected);
  });

  it("sees none in ZIP codes and numbers alone", () => {
    expect(addressesIn("We serve 78701, 78702 and call 512-555-0100 or XX 12345", "US")).toEqual([]);
  });
});

describe("the mailbox", () => {
  it("is the business's own, not its web agency's or a machine's", () => {
    const lines = [
      "webmaster@brightsmile.com noreply@brightsmile.com",
      "site by info@agency.com",
      "hello@brightsmile.com",
    ];
    expect(findEmail(siteOf([page(lines)]))?.value).toBe("hello@brightsmile.com");
  });

  it("is read where it is hidden from machines", () => {
    expect(findEmail(siteOf([page(["hello [at] brightsmile [dot] com"])]))?.value).toBe("hello@brightsmile.com");
    expect(findEmail(siteOf([page(["no mail here @ all"])]))).toBeNull();
  });
});
