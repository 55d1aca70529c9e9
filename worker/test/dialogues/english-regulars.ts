import type { Script } from "./script.ts";

const maria = { name: "maria lopez" };
const mine = "cleaning 2037-12-01T14:30 Maria Lopez";
const en = { language: "en" } as const;

/** Callers who want what most callers want, in their own words. */
export const englishRegulars: readonly Script[] = [
  {
    ...en,
    title: "flexible next week, but what times",
    business: "dental",
    caller: { name: "rob steele" },
    says: [
      "hey there i was wondering if you had any availability sometime next week for a cleaning im pretty flexible",
      "uh tuesday could work what times",
      "ten thirty",
    ],
    leaves: { calendar: ["cleaning 2037-12-01T10:30 Rob Steele"] },
  },
  {
    ...en,
    title: "her roots",
    business: "salon",
    caller: { name: "jo ann fisher" },
    says: ["i need my roots done like a color touch up this coming wednesday if possible at nine", "color"],
    leaves: { calendar: ["color 2037-12-02T09:00 Jo Ann Fisher"] },
  },
  {
    ...en,
    title: "a cat that sneezes",
    business: "vet",
    caller: { name: "sam hill" },
    says: ["hi can you squeeze my cat in today for an exam she has been sneezing", "two fifteen"],
    leaves: { calendar: ["wellness 2037-11-27T14:15 Sam Hill"] },
  },
  {
    ...en,
    title: "anyone available monday",
    business: "hvac",
    caller: { name: "bo derrick" },
    says: ["do you have anyone available monday morning my ac stopped working", "eight", "ac repair"],
    leaves: { calendar: ["cooling 2037-11-30T08:00 Bo Derrick"] },
  },
  {
    ...en,
    title: "the flu",
    business: "dental",
    caller: maria,
    standing: [`${mine} +12125550123`],
    says: [
      "hello this is maria lopez im afraid ive come down with the flu so i wont be able to make it on tuesday could we push it to the week after",
      "tuesday the eighth same time",
    ],
    leaves: { calendar: ["cleaning 2037-12-08T14:30 Maria Lopez"] },
  },
  {
    ...en,
    title: "new clients",
    business: "law",
    caller: { name: "tim cho" },
    says: [
      "are you taking on new clients",
      "its for a will",
      "do i book a consultation for that",
      "ok lets do monday at three fifteen",
    ],
    replies: [
      { when: /message/i, say: "no i just want to book a consultation" },
      { when: /consultation or will|consultation.*will signing/is, say: "the consultation" },
    ],
    leaves: { calendar: ["consult 2037-11-30T15:15 Tim Cho"] },
  },
  {
    ...en,
    title: "how long does it last",
    business: "medspa",
    caller: { name: "kay" },
    says: ["hi i have a question about botox how long does it last", "no thats alright", "ok bye"],
    leaves: { calendar: [] },
  },
  {
    ...en,
    title: "a leaky faucet",
    business: "plumber",
    caller: { name: "gil ray" },
    says: ["whens the next time somebody could come look at a leaky faucet", "monday at two is fine"],
    replies: [{ when: /service call or water|which service/i, say: "a service call" }],
    leaves: { calendar: ["visit 2037-11-30T14:00 Gil Ray"] },
  },
  {
    ...en,
    title: "a rude hygienist",
    business: "dental",
    caller: { name: "vic" },
    says: ["id like to file a complaint about the hygienist she was really rude to me", "yes please"],
    replies: [{ when: /what should|message say|tell the team/i, say: "the hygienist was rude to me on tuesday" }],
    leaves: { calendar: [], messages: [/rude/] },
  },
  {
    ...en,
    title: "the first one next month",
    business: "dental",
    caller: { name: "sue ellen" },
    says: ["gimme your first available next month for a whitening", "that works"],
    leaves: { calendar: ["whitening 2037-12-01T09:00 Sue Ellen"] },
  },
];
