import type { CallOutcome } from "../../../worker/src/contract/calls.ts";

/** A call from the practice's recent past. In the lines `{when}` is the booked time, as the receptionist reads it back. */
export interface Story {
  /** When it happened: hours before now, or days before today at a local wall-clock time. */
  past: { hours: number } | { days: number; at: string };
  from: string;
  caller: string | null;
  seconds: number;
  outcome: CallOutcome;
  summary: string;
  /** An appointment made in the call: the first free time so many days after it, not before `at`. */
  books?: { serviceId: string; afterDays: number; at: string };
  /** A message left for the practice. */
  message?: string;
  /** `>` begins what the caller says, the rest is the receptionist. */
  lines: readonly string[];
  /** The line was lost on our side. */
  lost?: true;
}

const hello = "Thank you for calling Bright Smile Dental. How can I help you today?";
const bye = "You're welcome. Goodbye!";

/** Oldest first. */
export const stories: readonly Story[] = [
  {
    past: { days: 34, at: "10:20" },
    from: "+12025550130",
    caller: "Olivia Grant",
    seconds: 132,
    outcome: "booked",
    summary: "Olivia Grant booked a checkup.",
    books: { serviceId: "svc_checkup", afterDays: 4, at: "10:00" },
    lines: [
      hello,
      "> My checkup is overdue. When could I come in?",
      "I have {when}. Shall I book that?",
      "> Yes, for Olivia Grant.",
      "You're booked for a checkup on {when}, Olivia.",
      "> Lovely, thank you.",
      bye,
    ],
  },
  {
    past: { days: 27, at: "15:05" },
    from: "+12025550131",
    caller: null,
    seconds: 64,
    outcome: "answered",
    summary: "Asked how a treatment can be paid.",
    lines: [
      hello,
      "> Can I pay in instalments?",
      "Yes. We take cash, all major cards and monthly payment plans.",
      "> Good to know. Bye.",
      bye,
    ],
  },
  {
    past: { days: 20, at: "09:47" },
    from: "+12025550132",
    caller: "Marcus Hill",
    seconds: 155,
    outcome: "message",
    summary: "Marcus Hill asks for a referral to an orthodontist.",
    message: "I need a referral to an orthodontist for my son. Please call me back after four.",
    lines: [
      hello,
      "> I need a referral to an orthodontist for my son.",
      "I'll have the practice call you about that. May I have your name?",
      "> Marcus Hill. After four is best.",
      "Thank you, Marcus. I've taken the message.",
      "> Thanks.",
      bye,
    ],
  },
  {
    past: { days: 17, at: "14:15" },
    from: "+12025550133",
    caller: null,
    seconds: 11,
    outcome: "abandoned",
    summary: "The caller hung up at once.",
    lines: [hello],
  },
  {
    past: { days: 12, at: "09:12" },
    from: "+12025550121",
    caller: "Grace Kim",
    seconds: 96,
    outcome: "booked",
    summary: "Grace Kim booked a cleaning.",
    books: { serviceId: "svc_cleaning", afterDays: 5, at: "10:00" },
    lines: [
      hello,
      "> Hi, it's Grace Kim. I'd like to come in for a cleaning next week.",
      "I can do {when}. Shall I book that?",
      "> Yes, perfect.",
      "You're booked for a cleaning on {when}.",
      "> Thanks!",
      bye,
    ],
  },
  {
    past: { days: 9, at: "16:40" },
    from: "+12025550122",
    caller: "James Carter",
    seconds: 41,
    outcome: "answered",
    summary: "Asked whether the practice takes Cigna.",
    lines: [
      hello,
      "> Do you take Cigna?",
      "Yes. We take Delta Dental, Cigna, Aetna and MetLife.",
      "> Great, thanks.",
      bye,
    ],
  },
  {
    past: { days: 8, at: "19:05" },
    from: "+12025550123",
    caller: "Priya Nair",
    seconds: 118,
    outcome: "booked",
    summary: "Priya Nair booked a filling, after hours.",
    books: { serviceId: "svc_filling", afterDays: 10, at: "09:00" },
    lines: [
      hello,
      "> I lost a filling. Nothing terrible, but I need somebody to look at it.",
      "I'm sorry to hear that. For a filling I have {when}. Would that work?",
      "> Yes, please. Priya Nair.",
      "You're booked for a filling on {when}, Priya.",
      "> Thank you, goodbye.",
      bye,
    ],
  },
  {
    past: { days: 7, at: "12:10" },
    from: "+12025550134",
    caller: null,
    seconds: 48,
    outcome: "abandoned",
    summary: "Somebody offered to advertise the practice.",
    lines: [
      hello,
      "> Hi, we can put your business at the top of Google within thirty days.",
      "Shall I take a message for the practice?",
      "> I only need two minutes of the owner's time.",
    ],
  },
  {
    past: { days: 6, at: "11:27" },
    from: "+12025550124",
    caller: null,
    seconds: 8,
    outcome: "abandoned",
    summary: "The caller hung up at once.",
    lines: [hello],
  },
  {
    past: { days: 5, at: "08:31" },
    from: "+12025550125",
    caller: "Tom Becker",
    seconds: 74,
    outcome: "message",
    summary: "Tom Becker asks for a copy of his X-rays.",
    message: "Please send a copy of my X-rays to my new dentist, Dr. Okafor in Arlington.",
    lines: [
      hello,
      "> I moved, and my new dentist needs my X-rays. Can somebody send them over?",
      "I'll pass that on to the practice. Who is calling, please?",
      "> Tom Becker. They should go to Dr. Okafor in Arlington.",
      "Thank you, Tom. I've taken the message, and somebody will call you back.",
      "> Perfect, bye.",
      bye,
    ],
  },
  {
    past: { days: 4, at: "16:22" },
    from: "+12025550135",
    caller: null,
    seconds: 39,
    outcome: "abandoned",
    summary: "The line was lost before the caller could be helped.",
    lost: true,
    lines: [hello, "> Hello, I'd like to move my appointment to", "I'm sorry, I"],
  },
  {
    past: { days: 3, at: "13:50" },
    from: "+12025550126",
    caller: "Aisha Rahman",
    seconds: 103,
    outcome: "booked",
    summary: "Aisha Rahman booked a checkup for her daughter.",
    books: { serviceId: "svc_checkup", afterDays: 6, at: "15:00" },
    lines: [
      hello,
      "> Do you see children? My daughter is four.",
      "Yes, we see children from the age of three.",
      "> Then I'd like a checkup for her, some afternoon next week.",
      "I have {when}. Shall I book that?",
      "> Yes. The name is Aisha Rahman.",
      "You're booked for a checkup on {when}.",
      "> Thank you!",
      bye,
    ],
  },
  {
    past: { days: 2, at: "10:02" },
    from: "+12025550122",
    caller: "James Carter",
    seconds: 88,
    outcome: "booked",
    summary: "James Carter booked a whitening.",
    books: { serviceId: "svc_whitening", afterDays: 8, at: "13:00" },
    lines: [
      hello,
      "> How much is whitening?",
      "Whitening is $350 and takes an hour and a half.",
      "> Okay, let's do it. One day next week, after lunch.",
      "I have {when}. Shall I book that?",
      "> Yes. James Carter.",
      "You're booked for whitening on {when}, James.",
      "> Great.",
      bye,
    ],
  },
  {
    past: { days: 1, at: "17:48" },
    from: "+12025550127",
    caller: "Helen Fischer",
    seconds: 52,
    outcome: "message",
    summary: "Helen Fischer has a question about her bill.",
    message: "There is a charge on my October bill that I don't recognise. Please call me back.",
    lines: [
      hello,
      "> I have a question about my October bill.",
      "I'll have the practice call you about that. May I have your name?",
      "> Helen Fischer. There's a charge I don't recognise.",
      "Thank you, Helen. I've taken the message.",
      "> Thanks, bye.",
      bye,
    ],
  },
  {
    past: { hours: 5.2 },
    from: "+12025550128",
    caller: null,
    seconds: 37,
    outcome: "answered",
    summary: "Asked for the address and parking.",
    lines: [
      hello,
      "> Where are you, and can I park there?",
      "We are at 418 Linden Avenue, on the corner of Fifth Street. Parking behind the building is free for patients.",
      "> Thanks.",
      bye,
    ],
  },
  {
    past: { hours: 1.6 },
    from: "+12025550129",
    caller: "Daniel Osei",
    seconds: 91,
    outcome: "booked",
    summary: "Daniel Osei, a new patient, booked a checkup.",
    books: { serviceId: "svc_checkup", afterDays: 2, at: "09:00" },
    lines: [
      hello,
      "> Hi, are you taking new patients?",
      "Yes, new patients are welcome. Please come ten minutes early for the forms.",
      "> Could I have a checkup this week, in the morning?",
      "I have {when}. Shall I book that?",
      "> Yes, for Daniel Osei.",
      "You're booked for a checkup on {when}, Daniel.",
      "> See you then.",
      bye,
    ],
  },
];
