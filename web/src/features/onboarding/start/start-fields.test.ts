import { describe, expect, it } from "vitest";
import { startFields, type StartFields, tierInSearch } from "./start-fields.ts";

const typed: StartFields = {
  websiteUrl: "",
  businessName: "  Bright Smile ",
  email: "Ann@Bright.example",
  password: "eight letters",
  tier: "professional",
  number: "new",
  areaCode: "212",
  phoneNumber: "(202) 555-0111",
};

/** The fields that are refused. */
const issues = (fields: StartFields, withAccount = true) => {
  const refused = startFields(withAccount).safeParse(fields).error?.issues ?? [];
  return [...new Set(refused.map((issue) => issue.path.join(".")))];
};

describe("startFields", () => {
  it("leaves out what was left empty, and the kind of number that was not chosen", () => {
    expect(startFields(true).parse(typed)).toEqual({
      email: "ann@bright.example",
      businessName: "Bright Smile",
      tier: "professional",
      password: "eight letters",
      areaCode: "212",
    });
    expect(startFields(true).parse({ ...typed, number: "own" })).toMatchObject({ phoneNumber: "+12025550111" });
    expect(startFields(true).parse({ ...typed, number: "own" })).not.toHaveProperty("areaCode");
  });

  it("sends neither password nor plan for somebody who has an account", () => {
    const sent = startFields(false).parse({ ...typed, password: "" });
    expect(sent).not.toHaveProperty("password");
    expect(sent).not.toHaveProperty("tier");
  });

  it("says everything that is wrong at once", () => {
    const wrong = { ...typed, businessName: "", email: "", password: "", areaCode: "1" };
    expect(issues(wrong).toSorted()).toEqual(["areaCode", "businessName", "email", "password"]);
  });

  it("asks for a name or a website", () => {
    expect(issues({ ...typed, businessName: " " })).toEqual(["businessName"]);
    expect(issues({ ...typed, businessName: "", websiteUrl: "bright.example" })).toEqual([]);
  });

  it.each([
    [{ email: "nobody" }, "email"],
    [{ password: "short" }, "password"],
    [{ password: "" }, "password"],
    [{ areaCode: "12" }, "areaCode"],
    [{ areaCode: "112" }, "areaCode"],
    [{ number: "own", phoneNumber: "555" }, "phoneNumber"],
    [{ number: "own", phoneNumber: "" }, "phoneNumber"],
  ] as const)("refuses %j at its field", (wrong, field) => expect(issues({ ...typed, ...wrong })).toContain(field));
});

it("takes a plan out of the address, and whatever else stands there as the first one", () => {
  expect(tierInSearch.parse("professional")).toBe("professional");
  expect(tierInSearch.parse("gold")).toBe("starter");
  expect(tierInSearch.parse(undefined)).toBe("starter");
});
