import { describe, expect, it } from "vitest";
import { practice } from "../../../../test/practice.ts";
import { emergencyIn } from "./match.ts";
import { defaultEmergencies, emergencyRules, usualEmergencies } from "./rules.ts";

const rules = [
  { phrases: ["can't breathe", "gas"], say: "Leave the building.", dial: null },
  { phrases: ["heart attack"], say: "Dial 911.", dial: null },
];
const found = (says: string): string | undefined => emergencyIn(says, rules)?.say;

describe("emergency phrases of an owner", () => {
  it.each([
    "I can't breathe",
    "she cannot breathe",
    "he cant breathe!!",
    "help, i CAN’T   breathe please",
    "there's gas in here",
    "no, gas!",
    "i can not really breathe",
  ])("%s", (says) => expect(found(says)).toBe("Leave the building."));

  it("are found word by word", () => {
    expect(found("is Gaston there")).toBeUndefined();
    expect(found("do you do gastric bands")).toBeUndefined();
  });

  it.each([
    "it's not a heart attack",
    "we have no gas at our house",
    "this isn't a heart attack or anything",
    "what if it's a heart attack",
    "is it an emergency if somebody has a heart attack",
    "last year i had a heart attack",
    "my dad had a heart attack two years ago",
    "do you treat heart attack patients",
    "in case of a heart attack who do i call",
  ])("do not count when denied, supposed or long past: %s", (says) => expect(found(says)).toBeUndefined());

  it("count when only something else is denied", () => {
    expect(found("i'm not joking. heart attack")).toBe("Dial 911.");
    expect(found("it's not a heart attack but he can't breathe")).toBe("Leave the building.");
  });

  it("may be none, or empty", () => {
    expect(emergencyIn("heart attack", [])).toBeUndefined();
    expect(emergencyIn("anything", [{ phrases: ["…"], say: "x", dial: null }])).toBeUndefined();
    expect(emergencyIn("", rules)).toBeUndefined();
  });
});

const of = (industry: string, says: string, language: "en-US" | "es-ES" = "en-US") =>
  emergencyIn(
    says,
    emergencyRules({
      emergency: [],
      industry,
      language,
      routing: { ...practice.routing, transferNumber: "+12125550100" },
    }),
  );

describe("emergencies every business of a trade has", () => {
  it.each([
    ["general", "he is unconcious and not breathing", "hang up and call 911", null],
    ["salon", "my husband is having chest pains", "hang up and call 911", null],
    ["general", "no puede respirar", "llame al 911", null],
    ["legal", "i smell gas in the kitchen", "leave the building", null],
    ["general", "help theres a fire in the kitchen", "get everybody out", null],
    ["general", "i wanna kill myself", "glad you said that", null],
    ["dental", "my tooths bleeding wont stop", "the dentist", "+12125550100"],
    ["dental", "my son knocked his front tooth out", "the dentist", "+12125550100"],
    ["dental", "se me cayo un diente y me sangra", "el dentista", "+12125550100"],
    ["medical", "my baby has a really high fever", "shouldn't wait", "+12125550100"],
    ["legal", "my brother just got arrested", "lawyer", "+12125550100"],
    ["plumbing", "a pipe bursted theres water everywhere", "main water valve", "+12125550100"],
    ["plumbing", "se me reventó un tubo en la cocina", "llave principal", "+12125550100"],
    ["electrical", "the outlet is sparking", "breaker", "+12125550100"],
    ["veterinary", "my dog ate some chocolate", "animal hospital", "+12125550100"],
    ["salon", "my scalp is burning from the color", "cool water", "+12125550100"],
    ["auto", "my brakes just went out", "hazard lights", "+12125550100"],
    ["property", "someone is breaking in to my apartment", "breaking in", "+12125550100"],
  ])("%s: %s", (industry, says, script, dial) => {
    expect(of(industry, says)).toMatchObject({ say: expect.stringContaining(script), dial });
  });

  it.each([
    "my tooth is not bleeding anymore",
    "no me duele el pecho",
    "si me duele el pecho a quién llamo",
    "what do you charge if my tooth gets knocked out",
    "how much for a knocked out tooth",
    "hace dos años se me cayó un diente",
    "i got fired last week",
    "i want to cancel my reservation",
    "my policy number is 911 22",
    "i'm dying to get my teeth whitened",
  ])("is none of them: %s", (says) => {
    for (const industry of ["dental", "medical", "legal", "general", "property"])
      expect(of(industry, says)).toBeUndefined();
  });

  it("name the emergency number of the country", () => {
    expect(of("general", "no respira", "es-ES")?.say).toContain("112");
  });

  it("never ring the owner where only the emergency services can help", () => {
    for (const { dial, say } of defaultEmergencies("general")) {
      expect(dial).toBe(false);
      expect(`${say.en}${say.es}`).toContain("{number}");
    }
  });

  it("leave the first word to the owner, who gets our wordings as well", () => {
    const config = {
      ...practice,
      emergency: [{ phrases: ["knocked out a tooth"], say: "Doctor Lee is coming in.", dial: "+12125550911" }],
    };
    expect(emergencyIn("my tooth got knocked out", emergencyRules(config))?.say).toBe("Doctor Lee is coming in.");
    expect(emergencyIn("se me cayó un diente", emergencyRules(config))).toMatchObject({
      say: expect.stringContaining("dentista"),
      dial: "+12125550911",
    });
    expect(emergencyIn("i can't breathe", emergencyRules(config))?.say).toContain("911");
    expect(config.emergency[0]!.phrases).toEqual(["knocked out a tooth"]);
  });

  it("are shown as they would be said, beside the rule of the owner's that speaks in their place", () => {
    const own = [
      { phrases: ["our oven explodes"], say: "Go outside.", dial: null },
      { phrases: ["knocked out a tooth"], say: "Doctor Lee is coming in.", dial: "+12125550911" },
    ];
    const shown = usualEmergencies({ ...practice, emergency: own });
    expect(shown).toHaveLength(defaultEmergencies(practice.industry).length);
    expect(new Set(shown.map(({ replacedBy }) => replacedBy))).toEqual(new Set([null, 1]));
    for (const { phrases, say, dial, needsPerson, replacedBy } of shown) {
      expect(dial).toBe(needsPerson ? practice.routing.transferNumber : null);
      if (replacedBy !== null) continue;
      expect(emergencyIn(phrases[0]!, emergencyRules({ ...practice, emergency: own }))).toMatchObject({ say, dial });
    }
  });
});
