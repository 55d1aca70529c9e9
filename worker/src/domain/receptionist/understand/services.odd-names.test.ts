import { expect, it } from "vitest";
import { article } from "../say/english/spoken.ts";
import { understand } from "./understand.ts";

const garage = ["MOT test (class 4)", "Interim service", "Full service"];
const maids = ["Weekly cleaning", "Every other week", "One-time deep clean", "Laundry"];
const spa = ["60-minute massage", "90-minute massage", "Massage (2 hours)"];
const clinic = ["Skin Cancer Screening", "Acne visit"];
const hear = (says: string, services: string[]) =>
  understand(says, { today: "2026-11-20", zone: "America/New_York", services });

it.each<[string, string[], string | undefined]>([
  ["How much is Full service?", garage, "Full service"],
  ["the interim service please", garage, "Interim service"],
  ["yes that one's fine", maids, undefined],
  ["the first one is fine", maids, undefined],
  ["a one-time deep clean", maids, "One-time deep clean"],
  ["a 90-minute massage on Saturday at 9", spa, "90-minute massage"],
  ["the ninety minute massage", spa, "90-minute massage"],
  ["a two hour massage", spa, "Massage (2 hours)"],
  ["the 60 minute one, a massage", spa, "60-minute massage"],
])("%s", (says, services, name) => {
  const [first] = hear(says, services).services;
  expect(first === undefined ? undefined : services[first]).toBe(name);
});

it("a screening for cancer cancels nothing", () => {
  expect(hear("I'd like to book an appointment for Skin Cancer Screening on Tuesday at 9", clinic).intents).toEqual([
    "book",
  ]);
  expect(hear("please cancle my appointment", clinic).intents).toEqual(["cancel"]);
});

it.each([
  ["One-time clean", "a One-time clean"],
  ["Exam", "an Exam"],
  ["Uniform fitting", "a Uniform fitting"],
  ["Upper arch", "an Upper arch"],
  ["Ultrasound", "an Ultrasound"],
])("%s", (name, said) => expect(article(name)).toBe(said));
