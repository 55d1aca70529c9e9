import { describe, expect, it } from "vitest";
import { evidenceWords, isDoubtful, sourceHref, sourceLabel } from "./evidence.ts";
import { sharedNote } from "./shared-note.ts";

describe("evidenceWords", () => {
  it("tells what the owner said, what stands on the website and what is a guess apart", () => {
    expect(evidenceWords("owner", null)).toBe("You said so");
    expect(evidenceWords("json-ld", "https://a.example/")).toBe("From your website");
    expect(evidenceWords("model", "https://a.example/")).toBe("Read on your website by AI");
    expect(evidenceWords("model", null)).toBe("Our guess");
    expect(evidenceWords("template", null)).toBe("Our guess");
    expect(evidenceWords("template", null, true)).toBe("Usual for your trade");
    expect(evidenceWords("text", "https://a.example/", true)).toBe("Read on your website");
  });
});

describe("isDoubtful", () => {
  it.each([
    ["owner", 0.1, false],
    ["json-ld", 0.95, false],
    ["text", 0.6, false],
    ["text", 0.59, true],
    ["template", 1, true],
    ["name", 0.9, true],
  ] as const)("of %s at %d is %s", (method, confidence, doubtful) =>
    expect(isDoubtful({ method, confidence })).toBe(doubtful),
  );
});

it("shows a page as people say its address", () => {
  expect(sourceLabel("https://www.brightsmile.example/contact/?x=1#top")).toBe("brightsmile.example/contact");
  expect(sourceLabel("https://brightsmile.example/")).toBe("brightsmile.example");
});

describe("sourceHref", () => {
  it.each(["javascript:alert(1)", "data:text/html,hi", "nowhere", "ftp://a.example/"])("opens no %s", (url) =>
    expect(sourceHref(url)).toBeNull(),
  );
  it("opens a page", () => expect(sourceHref("https://a.example/b")).toBe("https://a.example/b"));
});

describe("sharedNote", () => {
  const note = { method: "json-ld", sourceUrl: "https://a.example/", confidence: 0.9 } as const;
  it("is said once where all rows come from the same place", () => {
    expect(sharedNote([note, { ...note, confidence: 0.95 }])).toBe(note);
  });
  it("is said by each row where they differ in page, method or doubt", () => {
    expect(sharedNote([note, { ...note, sourceUrl: "https://a.example/prices" }])).toBeNull();
    expect(sharedNote([note, { ...note, method: "text" }])).toBeNull();
    expect(sharedNote([note, { ...note, confidence: 0.3 }])).toBeNull();
    expect(sharedNote([])).toBeNull();
  });
});
