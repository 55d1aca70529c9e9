import { describe, expect, it } from "vitest";
import type { Fact } from "../../../contract/agent-config.ts";
import { retrieve, threshold } from "./retrieve.ts";

const facts: Fact[] = (
  [
    ["where", "Where are you located?", "We're at 12 Main Street, next to the public library."],
    ["parking", "Is there parking?", "There is free parking behind the building."],
    ["insurance", "Which insurance plans do you accept?", "We accept Delta Dental, Cigna and Aetna."],
    ["kids", "Do you treat children?", "Yes, we see children from the age of three."],
    ["pay", "What payment methods do you take?", "All major credit cards, cash and Apple Pay."],
    ["new", "Are you accepting new patients?", "Yes, we are happy to see new patients."],
    ["late", "What is your cancellation policy?", "Please tell us 24 hours before, or we charge a fee of 50 dollars."],
    ["walk", "Do you take walk-ins?", "We see walk-ins when there is room, but an appointment is safer."],
    ["wheel", "Is the office wheelchair accessible?", "Yes, there is a ramp and an elevator."],
    ["long", "How long does a cleaning take?", "About thirty minutes."],
    ["bring", "What should I bring to my first visit?", "A photo ID and your insurance card."],
    ["plan", "Do you offer payment plans?", "Yes, up to twelve months without interest."],
    ["sedation", "Do you offer sedation?", "We offer nitrous oxide for nervous patients."],
    ["area", "What areas do you serve?", "We serve Brooklyn and Queens."],
    ["dogs", "Can I bring my dog?", "Only service dogs, please."],
    ["forms", "Can I fill out the forms in advance?", "Yes, they are on our website under Patients."],
  ] as const
).map(([id, question, answer]) => ({ id: `fct_${id}`, question, answer, source: "owner" }));

/** Asked as callers ask, each with the fact that answers it. */
const answerable: [string, string][] = [
  ["so where exactly are you guys", "where"],
  ["what's your address", "where"],
  ["how do i find you", "where"],
  ["is there anywhere i can park", "parking"],
  ["do you have a parking lot", "parking"],
  ["do you take my insurance", "insurance"],
  ["um do you guys accept cigna", "insurance"],
  ["are you in network with delta dental", "insurance"],
  ["do you see kids", "kids"],
  ["can i bring in my daughter she's a toddler", "kids"],
  ["can i pay with a credit card", "pay"],
  ["do you take apple pay", "pay"],
  ["are you taking new patients right now", "new"],
  ["what happens if i have to cancel", "late"],
  ["what's the cancellation fee", "late"],
  ["can i just walk in or do i need to, like, drop-in walk-in", "walk"],
  ["do you do walk-ins", "walk"],
  ["do i need an appointment or can i just walk in", "walk"],
  ["before that do you guys take cigna", "insurance"],
  ["is it wheelchair accessible", "wheel"],
  ["do you have an elevator", "wheel"],
  ["how long does a cleaning take", "long"],
  ["what do i need to bring with me the first time", "bring"],
  ["do you have payment plans", "plan"],
  ["can i pay in installments", "plan"],
  ["do you do sedation for nervous people", "sedation"],
  ["do you have nitrous", "sedation"],
  ["do you serve queens", "area"],
  ["is my dog allowed", "dogs"],
  ["can i do the forms ahead of time", "forms"],
  ["are the forms on your website", "forms"],
];

/** Nothing among the facts answers these, though many share a word with one. */
const unanswerable = [
  "do you sell gift cards",
  "can you recommend a good pizza place",
  "is the doctor married",
  "how old is the building",
  "do you have a fish tank",
  "who won the game last night",
  "what's the weather like",
  "can i get a copy of my x-rays",
  "do you do root canals",
  "is doctor lee in this week",
  "do you whiten teeth with lasers",
  "are you hiring",
  "what's the name of your lawyer",
  "do you have a loyalty program",
  "can i speak german with you",
  "how many dentists do you have",
  "did you get my email",
  "can you refill my prescription",
  "my tooth hurts what should i do",
  "do you make night guards",
  "is it going to hurt",
  "did my lab results come in",
  "do you offer botox",
  "why was my bill so high",
  "can you fax my records",
];

/** A second business, on which nothing was tuned. */
const plumber: Fact[] = (
  [
    ["free", "Do you give free estimates?", "Estimates are free within city limits."],
    ["license", "Are you licensed and insured?", "Yes, license number 4471, fully insured."],
    ["night", "Do you work nights and weekends?", "Yes, emergency service is available around the clock."],
    ["area", "Which areas do you cover?", "All of Travis County."],
    ["heater", "Do you install water heaters?", "Yes, tank and tankless, usually the same week."],
    ["warranty", "Do you guarantee your work?", "All labor is guaranteed for one year."],
    ["callout", "Is there a call-out fee?", "It's 89 dollars and comes off the bill if we do the job."],
    ["senior", "Do you have a senior discount?", "Ten percent off for customers over 65."],
    ["arrive", "How will I know when the plumber is coming?", "We text you half an hour before we arrive."],
  ] as const
).map(([id, question, answer]) => ({ id: `fct_${id}`, question, answer, source: "website" }));

const plumberQuestions: [string, string | undefined][] = [
  ["are your estimates free", "free"],
  ["does it cost anything to get an estimate", "free"],
  ["are you guys licensed", "license"],
  ["can somebody come on the weekend", "night"],
  ["do you cover travis county", "area"],
  ["what areas do you serve", "area"],
  ["can you put in a tankless heater", "heater"],
  ["do you install water heaters", "heater"],
  ["is the work guaranteed", "warranty"],
  ["do you have any warranty on labor", "warranty"],
  ["what's the call-out fee", "callout"],
  ["any discounts for seniors", "senior"],
  ["will you text me before you arrive", "arrive"],
  ["do you fix gas boilers", undefined],
  ["can you unclog a drain", undefined],
  ["do you rent out equipment", undefined],
  ["what brand of faucets do you use", undefined],
  ["can you paint my kitchen", undefined],
  ["is mike working today", undefined],
  ["did you send my invoice", undefined],
  ["do you do roofing", undefined],
  ["how many trucks do you have", undefined],
];

describe("finding the fact that answers a question", () => {
  it("answers what it can and stays quiet otherwise, at the threshold in use", () => {
    const right = answerable.filter(([question, id]) => answers(question, threshold) === `fct_${id}`);
    const invented = [
      ...answerable.filter(([question, id]) => ![undefined, `fct_${id}`].includes(answers(question, threshold))),
      ...unanswerable.filter((question) => answers(question, threshold) !== undefined),
    ];
    expect(right.length / answerable.length).toBeGreaterThanOrEqual(0.9);
    expect(invented).toEqual([]);
  });

  it("holds on a business it was not tuned on", () => {
    const right = plumberQuestions.filter(
      ([question, id]) => answers(question, threshold, plumber) === (id && `fct_${id}`),
    );
    expect(right.length / plumberQuestions.length).toBeGreaterThanOrEqual(0.9);
  });

  it("would begin to invent at a lower bar", () => {
    expect(unanswerable.filter((question) => answers(question, 0.25) !== undefined).length).toBeGreaterThan(0);
  });

  it("finds nothing where there is nothing to find", () => {
    expect(retrieve("where are you", [], "en")).toBeUndefined();
    expect(retrieve("um, so, like", facts, "en")).toBeUndefined();
    expect(retrieve("", facts, "en")).toBeUndefined();
  });

  it("is sure of a fact's own question", () => {
    for (const fact of facts) expect(retrieve(fact.question, facts, "en")).toMatchObject({ fact, score: 1 });
  });

  it("stands the longest knowledge a tenant may have", () => {
    const many: Fact[] = Array.from({ length: 500 }, (_, i) => ({
      id: `fct_${i}`,
      question: `What about topic${i} and word${i % 7}?`,
      answer: `answer${i} `.repeat(150),
      source: "owner",
    }));
    expect(retrieve("tell me about topic321", many, "en")?.fact.id).toBe("fct_321");
  });
});

function answers(question: string, from: number, known = facts): string | undefined {
  const match = retrieve(question, known, "en");
  return match !== undefined && match.score >= from ? match.fact.id : undefined;
}
