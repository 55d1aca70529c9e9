import { describe, expect, it } from "vitest";
import { article, listed, spokenDate, spokenDay, spokenMoney, spokenTime } from "./spoken.ts";
import { spokenPhone } from "../spoken-phone.ts";

describe("how things are said", () => {
  it.each([
    ["00:00", "midnight"],
    ["00:30", "12:30 AM"],
    ["09:00", "9 AM"],
    ["12:00", "noon"],
    ["12:15", "12:15 PM"],
    ["14:05", "2:05 PM"],
    ["24:00", "midnight"],
  ])("%s is %s", (time, said) => expect(spokenTime(time)).toBe(said));

  it.each([
    ["2026-12-01", "Tuesday, December 1st"],
    ["2026-12-02", "Wednesday, December 2nd"],
    ["2026-12-03", "Thursday, December 3rd"],
    ["2026-12-11", "Friday, December 11th"],
    ["2026-12-12", "Saturday, December 12th"],
    ["2026-12-13", "Sunday, December 13th"],
    ["2026-12-22", "Tuesday, December 22nd"],
  ])("%s is %s", (date, said) => expect(spokenDate(date)).toBe(said));

  it("days near by their name", () => {
    expect(spokenDay("2026-11-27", "2026-11-27")).toBe("today");
    expect(spokenDay("2026-11-28", "2026-11-27")).toBe("tomorrow, Saturday, November 28th");
    expect(spokenDay("2026-11-26", "2026-11-27")).toBe("Thursday, November 26th");
  });

  it("money in the language's currency", () => {
    expect(spokenMoney(12_000, "en-US")).toBe("$120");
    expect(spokenMoney(35_050, "en-US")).toBe("$350.50");
    expect(spokenMoney(123_456_700, "en-GB")).toBe("£1,234,567");
    expect(spokenMoney(5, "es-ES")).toBe("€0.05");
  });

  it("telephone numbers digit by digit on the telephone, and as written in text", () => {
    expect(spokenPhone("+12125550199", "voice")).toBe("2 1 2, 5 5 5, 0 1 9 9");
    expect(spokenPhone("+12125550199", "sms")).toBe("(212) 555-0199");
    expect(spokenPhone("nonsense", "chat")).toBe("nonsense");
  });

  it("services with the article they take", () => {
    expect([article("Cleaning"), article("Exam"), article("Highlights"), article("Facial glass")]).toEqual([
      "a Cleaning",
      "an Exam",
      "Highlights",
      "a Facial glass",
    ]);
  });

  it("lists", () => {
    expect(listed([], "or")).toBe("");
    expect(listed(["a"], "or")).toBe("a");
    expect(listed(["a", "b"], "or")).toBe("a or b");
    expect(listed(["a", "b", "c"], "and")).toBe("a, b and c");
  });
});
