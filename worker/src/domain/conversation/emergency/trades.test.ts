import { describe, expect, it } from "vitest";
import { practice } from "../../../../test/practice.ts";
import { industries } from "../../industries/catalogue.ts";
import { emergencyIn } from "./match.ts";
import { defaultEmergencies, emergencyRules } from "./rules.ts";

const of = (industry: string, says: string) =>
  emergencyIn(
    says,
    emergencyRules({
      emergency: [],
      industry,
      language: "en-US",
      routing: { ...practice.routing, transferNumber: "+12125550100" },
    }),
  );
const owner = "+12125550100";

it.each([
  ["physio", "since this morning i can't feel my legs", "hospital", null],
  ["chiropractic", "no puedo mover el brazo derecho", "hospital", null],
  ["optometry", "i got a chemical in my eye at work", "Rinse", owner],
  ["optometry", "my husband suddenly can't see out of his left eye", "emergency room", owner],
  ["optometry", "me salpicó cloro en el ojo", "enjuague", owner],
  ["tattoo", "i think my tattoo is infected and i have a fever", "doctor", owner],
  ["grooming", "you clipped him and now my dog is bleeding", "animal hospital", owner],
  ["locksmith", "hurry my baby is locked in the car", "break the glass", owner],
  ["locksmith", "i locked myself out and my kids are locked inside", "break the glass", owner],
  ["locksmith", "se me quedó el bebé encerrado en el carro", "rompen el vidrio", owner],
  ["pest-control", "my dog ate the bait you put out", "fresh air", owner],
  ["cleaning", "i mixed bleach and ammonia and breathed in the fumes", "fresh air", owner],
  ["hvac", "our heat is out and it's freezing", "main water valve", owner],
  ["barber", "the dye gave me a chemical burn", "cool water", owner],
  ["real-estate", "the pipe burst at the rental", "main water valve", owner],
])("%s: %s", (industry, says, script, dial) => {
  expect(of(industry, says)).toMatchObject({ say: expect.stringContaining(script), dial });
});

describe("what callers of the trade say every day is none", () => {
  it.each([
    ["physio", "my arm hurts when i lift it"],
    ["physio", "i can't move my appointment to friday"],
    ["physio", "no puedo mover la cita"],
    ["chiropractic", "my back is killing me"],
    ["optometry", "i can't see the menu without my glasses"],
    ["optometry", "i broke my glasses"],
    ["optometry", "one lens is scratched"],
    ["tattoo", "can i get a flash tattoo on friday"],
    ["tattoo", "how do i keep my piercing from getting infected"],
    ["grooming", "my dog is in the car outside"],
    ["grooming", "my dog can't stand the dryer"],
    ["locksmith", "i'm locked out of my house"],
    ["locksmith", "i need a key for the kids' room"],
    ["locksmith", "do you open cars with a dog in it"],
    ["pest-control", "do you use poison for rats"],
    ["pest-control", "there are bees in my attic"],
    ["cleaning", "do you use bleach"],
    ["restaurant", "i have a peanut allergy"],
    ["restaurant", "are the wings killer hot"],
    ["fitness", "this workout is killing me"],
    ["accounting", "i'm drowning in paperwork"],
    ["photography", "can you shoot my wedding"],
    ["hvac", "the upstairs is hotter than downstairs"],
    ["auto", "my check engine light is on"],
    ["salon", "i want a fiery red"],
    ["spa", "is the sauna on"],
  ])("%s: %s", (industry, says) => expect(of(industry, says)).toBeUndefined());
});

it("an industry named by one of its other names has the same", () => {
  for (const [one, other] of [
    ["dental", "dentist"],
    ["auto", "auto-repair"],
    ["legal", "law-firm"],
    ["spa", "med-spa"],
    ["plumbing", "home-services"],
    ["property", "property-management"],
  ] as const)
    expect(defaultEmergencies(other)).toEqual(defaultEmergencies(one));
});

it("are written for industries that exist", () => {
  const ids = new Set(industries.map(({ id }) => id));
  for (const { id } of industries)
    for (const rule of defaultEmergencies(id)) for (const named of rule.industries ?? []) expect(ids).toContain(named);
});
