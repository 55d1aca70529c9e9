import { describe, expect, it } from "vitest";
import type { HearingContext, Intent } from "./heard.ts";
import { understand } from "./understand.ts";

const context: HearingContext = {
  today: "2026-11-18",
  zone: "America/New_York",
  services: ["Teeth cleaning", "Whitening", "Emergency exam"],
};

const purposes: Record<Intent, string[]> = {
  book: [
    "I'd like to make an appointment",
    "can I get in to see the doctor this week",
    "I need to book a cleaning",
    "do you think you could fit me in tomorrow",
    "schedule me for Friday at two",
    "I have a terrible toothache",
    "my crown fell off",
    "the check engine light came on and I need somebody to look at it",
    "could someone take a look at my water heater",
    "I'd like a table for four at seven tonight",
    "is there a meeting room free between two and three",
    "put me down for Thursday",
    "the toilet is overflowing",
    "my dog needs his shots",
    "my tires need to be rotated",
    "I've got a fever and a sore throat",
    "a whitening, please",
    "hi there, this is Joan, I want to come in for a cleaning",
  ],
  reschedule: [
    "I need to move my appointment",
    "can we reschedule",
    "could you push my appointment to next week",
    "I'd like to change my booking from Monday to Tuesday",
    "is there a different time for my appointment",
  ],
  cancel: [
    "please cancel my appointment",
    "I won't be needing my reservation after all",
    "I can't make my appointment tomorrow",
    "we no longer need the table",
    "call off my visit on Friday",
    "my booking needs to be cancelled",
  ],
  availability: [
    "what do you have on Friday?",
    "do you have anything in the morning",
    "when can I come in",
    "any openings next week?",
    "do you have any weekend appointments",
    "is Tuesday still available",
    "when is your next available appointment",
    "are you free on the third",
    "do you have 3:15 on Tuesday",
  ],
  appointments: [
    "when is my appointment",
    "what time is my appointment again",
    "do I have an appointment on Monday",
    "I'm calling to confirm my appointment",
    "am I booked for tomorrow",
    "I think I have an appointment but not sure when",
    "I forgot what time my appointment is",
  ],
  hours: [
    "what are your hours",
    "are you open on Saturday?",
    "how late are you open",
    "when do you close today",
    "what time do you open tomorrow",
  ],
  address: [
    "where are you located",
    "what's your address",
    "how do I get to your office",
    "where is the clinic",
    "can you text me your address",
  ],
  price: [
    "how much is a cleaning?",
    "what does whitening cost",
    "what do you charge for an exam",
    "how expensive is it",
  ],
  services: ["what services do you offer", "what kind of treatments do you have", "which services can I get"],
  question: [
    "is parking validated",
    "is insurance accepted",
    "are pets allowed",
    "do you take Delta Dental?",
    "do you accept walk-ins",
    "can you tell me about the whitening",
    "I'd like to know more about your membership",
    "is there parking",
    "do you speak Spanish",
    "what happens if I miss it",
    "what's your refund policy",
    "do you have parking on Saturdays",
    "do I need a referral",
    "can I pay with a credit card",
    "how long does a cleaning take",
    "what should I bring",
    "are you accepting new patients",
  ],
  message: [
    "can I leave a message",
    "could you have the doctor call me back",
    "please tell him that I called",
    "I'm returning your call",
    "have someone call me",
    "I need a refill on my prescription",
    "I'm running ten minutes late",
  ],
  human: [
    "can I speak to a person",
    "let me talk to a human",
    "representative",
    "I want to talk to the manager",
    "put me through to the front desk",
    "get me a real person please",
  ],
  yes: [
    "yes",
    "yep, that's right",
    "that works for me",
    "mm-hmm",
    "uh huh",
    "sounds good",
    "okay",
    "you got it",
    "that isn't wrong",
    "what you said is correct",
    "sure, go ahead",
    "no yeah, that's good",
    "yes, no problem",
  ],
  no: [
    "no",
    "nope, that's not right",
    "I don't think so",
    "uh-uh",
    "absolutely not",
    "that's wrong",
    "yeah no, that won't do",
    "no thank you",
    "what you said isn't true",
  ],
  unsure: [
    "I don't know",
    "I'm not sure",
    "maybe",
    "hard to say",
    "no idea, sorry",
    "could be either one",
    "perhaps you're right",
    "I can't make up my mind",
  ],
  repeat: [
    "could you say that again",
    "pardon?",
    "I didn't catch that",
    "what was that",
    "one more time please",
    "sorry, what did you say",
  ],
  wait: ["hold on a second", "one moment please", "let me check my calendar", "give me a minute"],
  thanks: ["thank you so much", "I really appreciate it", "thanks for your help", "you've been very helpful"],
  goodbye: [
    "bye",
    "have a good day",
    "thanks, bye bye",
    "talk to you later",
    "it was nice talking to you",
    "I have to go now",
  ],
  greeting: ["hello", "good morning", "hi, how are you", "hey there", "what's up"],
  bot: ["are you a robot", "am I talking to a real person", "is this a recording", "are you human or a computer"],
  other: [
    "what's the weather like tomorrow",
    "transfer two hundred dollars to my savings account",
    "play some jazz",
    "what is the capital of France",
    "how do I cook rice",
    "set an alarm for six am",
    "tell me a joke",
    "did my flight land",
    "what's my credit limit",
    "do you have any hobbies",
    "asdf qwer zxcv",
    "",
  ],
};

describe.each(Object.entries(purposes))("%s", (intent, utterances) => {
  it.each(utterances)("%j", (says) => {
    expect(understand(says, context).intent).toBe(intent);
  });
});

describe("several purposes in one turn", () => {
  it.each<[string, Intent[]]>([
    ["hi, I'd like to book an appointment", ["greeting", "book"]],
    ["thanks, bye", ["thanks", "goodbye"]],
    ["cancel my appointment and book a new one", ["cancel", "book"]],
    ["no thank you", ["no", "thanks"]],
    ["what are your hours and how much is a cleaning and do you have parking", ["hours", "price"]],
    ["what services do you offer", ["services"]],
  ])("%s", (says, intents) => {
    expect(understand(says, context).intents).toEqual(intents);
  });

  it("names the main purpose among them, once each", () => {
    for (const says of Object.values(purposes).flat()) {
      const { intent, intents } = understand(says, context);
      expect(intents).toContain(intent);
      expect(new Set(intents).size).toBe(intents.length);
    }
  });
});

describe("details without a purpose", () => {
  it.each([
    ["the 8th at three", "date"],
    ["Maria Lopez", "name"],
    ["415 555 0123", "phone"],
    ["the second one", "slot"],
    ["tomorrow morning works", "date"],
  ] as const)("%s", (says, expecting) => {
    expect(understand(says, { ...context, expecting })).toMatchObject({ intent: "book", detailsOnly: true });
  });

  it("are not claimed where a purpose was named", () => {
    expect(understand("book me for the 8th", { ...context, expecting: "date" })).not.toHaveProperty("detailsOnly");
  });
});
