import { describe, expect, it } from "vitest";
import { websiteUrl } from "./website-url.ts";

describe("a website's address as people write it", () => {
  it.each([
    ["brightsmile.com", "https://brightsmile.com/"],
    ["  BrightSmile.COM ", "https://brightsmile.com/"],
    ["//brightsmile.com", "https://brightsmile.com/"],
    ["brightsmile.com.", "https://brightsmile.com/"],
    ["www.brightsmile.co.uk/en?from=card#hours", "https://www.brightsmile.co.uk/en?from=card"],
    ["http://brightsmile.com", "http://brightsmile.com/"],
    ["HTTPS://brightsmile.com/Contact", "https://brightsmile.com/Contact"],
    ["brightsmile.com:8080", "https://brightsmile.com:8080/"],
    ["dentista-niño.es", "https://xn--dentista-nio-khb.es/"],
    ["http://127.0.0.1:9000", "http://127.0.0.1:9000/"],
    ["localhost:9000", "https://localhost:9000/"],
  ])("%s", (written, url) => {
    expect(websiteUrl(written)).toBe(url);
    expect(websiteUrl(url)).toBe(url);
  });

  it.each([
    "",
    "Bright Smile",
    "brightsmile",
    "info@brightsmile.com",
    "mailto:info@brightsmile.com",
    "tel:+12125550100",
    "javascript:alert(1)",
    "data:text/html,a.b",
    "ftp://brightsmile.com",
    "file:///etc/passwd",
    "https://user:password@brightsmile.com",
    "https://http://brightsmile.com",
    "https://",
    "brightsmile..com",
    "brightsmile.com\\@example.com",
    "bright\u0000smile.com",
    "https://brightsmile.com:99999",
    `${"a".repeat(600)}.com`,
  ])("%j is none", (written) => {
    expect(websiteUrl(written)).toBeNull();
  });
});
