import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignedByTwilio, isUpgradeSignedByTwilio } from "./signature.ts";

interface Vector {
  name: string;
  authToken: string;
  params: Record<string, string | string[]>;
  body?: string;
  signature: string;
  acceptedFor: string[];
}

const file = join(process.env["CONTRACTS_DIR"] ?? "../shared/contracts", "twilio-signature-vectors.json");
const vectors: Vector[] = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Vector[]) : [];

function formOf(params: Vector["params"]): string {
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) for (const one of [value].flat()) form.append(key, one);
  return form.toString();
}

const accepts = (vector: Vector, url: string, token = vector.authToken): boolean => {
  if (url.startsWith("wss:")) return isUpgradeSignedByTwilio(url.replace("wss:", "https:"), vector.signature, [token]);
  const contentType = vector.body === undefined ? "application/x-www-form-urlencoded" : "application/json";
  return isSignedByTwilio(
    { url, signature: vector.signature, contentType, body: vector.body ?? formOf(vector.params) },
    [token],
  );
};

describe.skipIf(vectors.length === 0)("signatures made by Twilio's own library", () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))("%s", (_name, vector) => {
    for (const url of vector.acceptedFor) {
      expect(accepts(vector, url)).toBe(true);
      expect(accepts(vector, `${url}x`)).toBe(false);
      expect(accepts(vector, url, "another token")).toBe(false);
    }
  });
});

// One signature worked out by hand from the protocol: URL, then each sorted key with its value, HMAC-SHA1, base64.
const known = {
  url: "https://app.example.com/twilio/voice",
  body: formOf({
    CallSid: "CA1",
    From: "+15551234567",
    To: "+15557654321",
    CallStatus: "ringing",
    Direction: "inbound",
  }),
  signature: "wYUTtjK/gF0g5D12Re0SdBJi5sU=",
  contentType: "application/x-www-form-urlencoded",
};

describe("a signed form", () => {
  it("is accepted with either of the account's tokens", () => {
    expect(isSignedByTwilio(known, ["12345"])).toBe(true);
    expect(isSignedByTwilio(known, ["new", "12345"])).toBe(true);
    expect(isSignedByTwilio(known, [])).toBe(false);
  });

  it.each([
    ["an added field", { ...known, body: `${known.body}&Extra=1` }],
    ["a changed field", { ...known, body: known.body.replace("ringing", "completed") }],
    ["another path", { ...known, url: "https://app.example.com/twilio/status" }],
    ["an added query", { ...known, url: `${known.url}?tenant=1` }],
    ["another host", { ...known, url: known.url.replace("app.", "evil.") }],
    ["no signature", { ...known, signature: null }],
    ["an empty signature", { ...known, signature: "" }],
    ["the JSON rule without its hash", { ...known, contentType: "application/json" }],
  ])("is refused with %s", (_what, request) => {
    expect(isSignedByTwilio(request, ["12345"])).toBe(false);
  });

  it("is refused after any change to its signature", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (signature) => {
        fc.pre(signature !== known.signature);
        expect(isSignedByTwilio({ ...known, signature }, ["12345"])).toBe(false);
      }),
    );
  });

  it("survives field names that are special to the language", () => {
    expect(isSignedByTwilio({ ...known, body: "__proto__=1&constructor=2&toString=3" }, ["12345"])).toBe(false);
  });
});
