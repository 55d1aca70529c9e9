import { describe, expect, it } from "vitest";
import { withoutPersonalData } from "./personal-data.ts";

const known = {
  names: ["Jonathan Kowalski"],
  language: "en" as const,
  zone: "America/New_York",
  services: ["Cleaning"],
};
const one = (caller: string, before = ""): string => withoutPersonalData([{ caller, before }], known)[0]!;

describe("what belongs to a person", () => {
  it.each([
    ["this is Jonathan Kowalski", "this is Emily Carter"],
    ["JONATHAN's wife called, kowalski", "Emily's wife called, carter"],
    ["Kowalski, K O W A L S K I", "Carter, C A R T E R"],
    ["it's K-O-W-A-L-S-K-I", "it's C A R T E R"],
    ["my number is 917 555 4321", "my number is 2 1 2, 5 5 5, 0 1 6 0"],
    ["call me at (917) 555-4321.", "call me at 2 1 2, 5 5 5, 0 1 6 0."],
    ["nine one seven five five five four three two one", "2 1 2, 5 5 5, 0 1 6 0"],
    ["nine one seven, triple five, four three two one", "2 1 2, 5 5 5, 0 1 6 0"],
    ["+1 917.555.4321", "2 1 2, 5 5 5, 0 1 6 0"],
    ["card 4111 1111 1111 1111 please", "card 0 0 0 0, 0 0 0 0, 0 0 0 0, 0 0 0 0 please"],
    ["jon.kowalski@gmail.com", "emily.carter@example.com"],
    ["jon dot kowalski at gmail dot com", "emily dot carter at example dot com"],
    ["come to 48 West Elm Street, apt 5B", "come to 100 Example Street"],
    ["vivo en la calle Olmo número 48", "vivo en la calle Ejemplo 100"],
    ["email me at jon dot kowalski at gmail dot com", "email me at emily dot carter at example dot com"],
    ["my insta is @jon_kowalski_99, or www.jonkowalski.com/me", "my insta is @example, or www.example.com"],
    ["see jonkowalski.net", "see www.example.com"],
    ["the VIN is 1HGCM82633A004352", "the VIN is ABC 123"],
    ["the patient is brandon walczyk", "the patient is daniel brooks"],
    ["hola soy maría josé gutiérrez de la cruz", "hola soy daniel brooks"],
    ["ask for Dr. Siobhan O'Malley-Smith (she/her)", "ask for Daniel Brooks (she/her)"],
    ["buenas, habla lupita ríos", "buenas, habla daniel brooks"],
  ])("%s", (said, kept) => expect(one(said)).toBe(kept));

  it.each([
    "a cleaning on Tuesday at 10 AM please",
    "I'd like a Cleaning for two people at 2:30",
    "do you have anything at nine or ten",
    "it costs 120 dollars",
    "I'm 35 years old",
  ])("is not in: %s", (said) => expect(one(said)).toBe(said));

  it("is replaced by the same throughout a call, and different people by different ones", () => {
    const lines = [
      "this is Jonathan Kowalski at 917 555 4321",
      "yes 917-555-4321, not 646 555 9876",
      "thanks, Kowalski",
    ];
    const kept = withoutPersonalData(
      lines.map((caller) => ({ caller, before: "" })),
      { ...known, names: ["Jonathan Kowalski", "Petra Novak"] },
    );
    expect(kept).toEqual([
      "this is Emily Carter at 2 1 2, 5 5 5, 0 1 6 0",
      "yes 2 1 2, 5 5 5, 0 1 6 0, not 2 1 2, 5 5 5, 0 1 6 1",
      "thanks, Carter",
    ]);
  });

  it("may be written in whatever way: a name from a diary is no pattern", () => {
    const names = ["Ann (Annie) [Lee", "Bob \\", "*+ ?{2}", "C|D $^ E."];
    expect(withoutPersonalData([{ caller: "this is ann (annie) [lee", before: "" }], { ...known, names })[0]).toBe(
      "this is emily carter",
    );
  });

  it("is found where only the question tells that it is a name", () => {
    const before = "May I have your name, please?";
    expect(withoutPersonalData([{ caller: "Zbigniew Brzezinski", before }], { ...known, names: [] })).toEqual([
      "Emily Carter",
    ]);
  });

  it("takes no longer for lines made to take long", () => {
    const started = performance.now();
    for (const hostile of [
      "1 ".repeat(200),
      "a ".repeat(200),
      "a.".repeat(200),
      "1 a ".repeat(100),
      "a at ".repeat(80),
    ])
      one(hostile);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
