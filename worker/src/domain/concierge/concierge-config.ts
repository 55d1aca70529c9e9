import type { AgentConfig, Fact } from "../../contract/agent-config.ts";
import { plans, type Tier, tiers, trialDays } from "../../contract/plans.ts";
import { defaultConfig } from "../agent/default-config.ts";
import { freeSeconds } from "../billing/charge/billable.ts";

const dollars = (cents: number): string => `$${(cents / 100).toLocaleString("en-US")}`;
const number = (count: number): string => count.toLocaleString("en-US");

/** `Calendar sync and advanced routing`, within a sentence: what is no name is in small letters. */
const listed = (things: readonly string[]): string =>
  new Intl.ListFormat("en-US").format(
    things.map((thing) => thing.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())),
  );

function planLine(tier: Tier): string {
  const { name, priceCents, includedMinutes, numbers, concurrentCalls, premiumVoices, also } = plans[tier];
  const price = priceCents === null ? "is priced with you" : `is ${dollars(priceCents)} a month`;
  const lines = `${number(numbers)} phone number${numbers === 1 ? "" : "s"}, ${number(concurrentCalls)} calls at once`;
  const voices = premiumVoices ? " and premium voices" : " and standard voices";
  return `${name} ${price}: ${number(includedMinutes)} minutes, ${lines}${voices}. It has ${listed(also)}.`;
}

const answers: readonly [id: string, question: string, answer: string][] = [
  ["plans", "How much does it cost? What are the plans and prices?", tiers.map(planLine).join(" ")],
  ...tiers.map((tier): [string, string, string] => [
    tier,
    `What does the ${plans[tier].name} plan cost and include?`,
    planLine(tier),
  ]),
  [
    "trial",
    "Is there a free trial? Can I try it for free?",
    `Yes. Everything in your plan is free for ${trialDays} days, and you don't need a card to start.`,
  ],
  [
    "what",
    "What does Amunet do? What is it?",
    "Amunet answers your business's calls, texts and web chats, answers from your own facts, books, moves and cancels appointments, takes messages, puts urgent callers through, and shows you everything that happened.",
  ],
  [
    "onboarding",
    "How does onboarding work? How do I get started, sign up and set it up? How long does the setup take?",
    "Create an account, say what your business is called, and bring your phone number. You set hours, services and prices, try your receptionist in the browser, and publish. You can be live the same day.",
  ],
  [
    "number",
    "Can I keep my phone number?",
    "Yes. You can bring a number you have, or forward your number to the one your receptionist answers.",
  ],
  [
    "unsure",
    "What happens when it does not know an answer?",
    "It never invents one. It says that it doesn't know and takes a message, which you find in your inbox.",
  ],
  [
    "languages",
    "Which languages does it speak?",
    "English and Spanish. It hears which one the caller speaks and stays with it.",
  ],
  [
    "charges",
    "Do I pay for spam and very short calls?",
    `No. Spam and calls under ${freeSeconds} seconds are never charged, and you see the list of what was not.`,
  ],
  [
    "cancel",
    "Can I cancel my subscription any time? Is there a contract?",
    "You pay month by month and can cancel whenever you like.",
  ],
  [
    "model",
    "Does it use artificial intelligence? Which model does it use?",
    "You choose: our built-in receptionist, which needs no model at all, or a language model. When the model is slow or down, the built-in receptionist takes over in the middle of the call.",
  ],
];

const facts = answers.map(([id, question, answer]): Fact => ({ id: `fct_${id}`, question, answer, source: "owner" }));

/** The site's own concierge: a receptionist like every tenant's, whose business is this product. */
export const conciergeConfig: AgentConfig = {
  ...defaultConfig("Amunet"),
  industry: "software",
  greeting: "Hi, I'm Amunet's receptionist. Ask me about plans and prices, or book a demo.",
  services: [{ id: "svc_demo", name: "Demo", durationMinutes: 30, bufferMinutes: 0, priceCents: 0 }],
  booking: { leadMinutes: 120, horizonDays: 30, slotStepMinutes: 30, capacity: 1 },
  knowledge: facts,
};
