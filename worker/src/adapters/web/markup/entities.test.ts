import { describe, expect, it } from "vitest";
import { decodeEntities } from "./entities.ts";

describe("character references", () => {
  it.each([
    ["Smith &amp; Sons", "Smith & Sons"],
    ["&lt;b&gt;", "<b>"],
    ["&amp;lt;", "&lt;"],
    ["caf&eacute; ni&ntilde;o &Ntilde;", "café niño Ñ"],
    ["9&ndash;5 &mdash; &ldquo;ok&rdquo; it&rsquo;s&hellip;", "9–5 — “ok” it’s…"],
    ["&#233;&#xE9;&#XE9;", "ééé"],
    ["&#8217;&#x2019;", "’’"],
    ["&#146;&#150;&#128;", "’–€"],
    ["&#128222; &#x1F4DE;", "📞 📞"],
    ["&nbsp;&nbspMonday", "\u00a0\u00a0Monday"],
    ["&copy 2026 &reg", "© 2026 ®"],
    ["info&commat;x.com &lpar;512&rpar;", "info@x.com (512)"],
    ["&frac12; &euro;5 &pound;6 &dollar;7", "½ €5 £6 $7"],
    ["&OElig;&oelig;&Scaron;&scaron;", "ŒœŠš"],
    ["AT&T, R&D &unknown; & &; &#; &#x;", "AT&T, R&D &unknown; & &; &#; &#x;"],
    ["&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd"],
    ["?a=1&amp;b=2", "?a=1&b=2"],
  ])("%s", (written, expected) => {
    expect(decodeEntities(written)).toBe(expected);
  });
});
