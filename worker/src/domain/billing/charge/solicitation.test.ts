import { expect, it } from "vitest";
import { englishWords } from "../../gate/words/english.ts";
import { spanishWords } from "../../gate/words/spanish.ts";
import { scripts } from "../../../../test/dialogues/all.ts";
import { isSolicitation } from "./solicitation.ts";

const pitches = [
  [englishWords.sales],
  [spanishWords.sales],
  ["hi im calling from best listings about your google business profile did you know youre losing customers"],
  ["Hello, is this the owner?", "We can get your business on the first page of Google for half of what you pay now."],
  ["This is an important message about your Google listing. Press one now to speak with a specialist."],
  ["We've been trying to reach you concerning your car's extended warranty is about to expire."],
  ["Hi there, you have been pre-approved for a merchant cash advance of up to fifty thousand dollars."],
  ["Good morning.", "We help companies like yours", "reduce your credit card processing fees."],
  ["We offer SEO and lead generation that would grow your business."],
  ["To be removed from our calling list, press nine."],
  ["Buenas tardes, le ofrecemos préstamos para su negocio sin aval."],
];

it.each(pitches)("knows a pitch by its offer and its ware: %s", (...heard) => {
  expect(isSolicitation(heard)).toBe(true);
});

it.each([
  ["I found you on Google and I'd like to book a cleaning."],
  ["Do you do SEO? I need search engine optimization for my company."],
  ["Do I press one to speak with an agent?"],
  ["I need a website design for my shop, what would that cost?"],
  ["Hi, I'm calling from Bright Media about the meeting with the owner on Friday."],
  ["Can you lower my rate? My interest is too high."],
  ["We can come at three, my company is paying."],
  ["I'd like to talk about a business loan, when could I come in?"],
  ["Quisiera saber si ofrecen publicidad para su negocio o solo para tiendas."],
  ["My warranty has run out, can you still fix the car?"],
])("takes no customer for one: %s", (...heard) => {
  expect(isSolicitation(heard)).toBe(false);
});

it("takes none of the callers of the scripted calls for one but those who sell", () => {
  const suspects = scripts.flatMap(([, all]) =>
    all.filter(({ says }) => isSolicitation(says)).map(({ title }) => title),
  );
  expect(suspects).toEqual(["a sales call", "card processing fees", "a survey"]);
});
