import { describe, expect, it } from "vitest";
import { callerLinesOf } from "./caller-lines.ts";

type Line = readonly ["agent" | "caller", string];
interface Call {
  what: string;
  lines: Line[];
  /** Names the business has on file. */
  known?: string[];
  /** Whatever of it is left tells who called. */
  never: RegExp;
  /** Without these it is another call. */
  keep: RegExp[];
  language?: "en" | "es";
}

const calls: Call[] = [
  {
    what: "plain booking",
    known: ["Jonathan Kowalski"],
    lines: [
      ["agent", "How can I help you?"],
      ["caller", "hi this is jonathan kowalski i'd like a cleaning on tuesday november twenty fourth at ten am"],
      ["agent", "Is the number you're calling from the best one?"],
      ["caller", "no it's nine one seven five five five four three two one"],
    ],
    never: /jonathan|kowalski|nine one seven|4321|four three two one/i,
    keep: [/cleaning/, /ten am/, /\[tue, 4 days on\]/],
  },
  {
    what: "unknown name given lower-case",
    lines: [
      ["agent", "May I have your name?"],
      ["caller", "sure it's priya raghunathan"],
      ["agent", "And a number?"],
      ["caller", "eight four seven, five five five, oh one nine nine"],
    ],
    never: /priya|raghunathan|eight four seven|oh one nine/i,
    keep: [],
  },
  {
    what: "spouse and child",
    known: ["Maria Delgado"],
    lines: [
      ["agent", "How can I help?"],
      ["caller", "I need to move my son's appointment, his name is Tyrone Okafor, and my wife Denise will bring him"],
      ["agent", "All right. What day works?"],
      ["caller", "December 3rd, and ask for Dr. Feldman please"],
    ],
    never: /tyrone|okafor|denise/i,
    keep: [/move my son's appointment/, /days on\]/],
  },
  {
    what: "spelled email and name",
    lines: [
      ["agent", "Could you spell your last name?"],
      ["caller", "it's B as in boy, R, Z, E, Z, I, N, S, K, I"],
      ["agent", "And your email?"],
      ["caller", "z dot brzezinski at gmail dot com"],
    ],
    never: /B as in boy|R, Z, E, Z|brzezinski|gmail/i,
    keep: [],
  },
  {
    what: "email with numbers spoken",
    lines: [
      ["agent", "Your email?"],
      ["caller", "it's jenny underscore eighty nine at hotmail dot com"],
      ["caller", "j e n n y 8 9 at hotmail dot com"],
    ],
    never: /jenny|j e n n y|hotmail|eighty nine/i,
    keep: [],
  },
  {
    what: "email other tld",
    lines: [
      ["agent", "Your email?"],
      ["caller", "ops at kowalskiplumbing dot biz"],
      ["caller", "info@kowalski-plumbing.biz"],
      ["caller", "hello at mysite dot co dot uk"],
      ["caller", "write to ana arroba lopez punto com punto mx"],
    ],
    never: /kowalski|mysite|lopez|biz|punto mx|dot uk/i,
    keep: [],
  },
  {
    what: "card",
    lines: [
      ["agent", "How can I help?"],
      [
        "caller",
        "can you charge my card four one one one, one one one one, one one one one, one one one one, expires oh nine twenty eight, cvv 123",
      ],
      ["caller", "it's 4111-1111-1111-1111 exp 09/28 security code 321"],
    ],
    never: /four one one one|4111|123|321|09\/28|oh nine twenty eight/i,
    keep: [/charge my card/],
  },
  {
    what: "ssn and dob and policy",
    lines: [
      ["agent", "What's your date of birth?"],
      ["caller", "March 3rd 1984"],
      ["agent", "And the member id?"],
      ["caller", "it's XQJ 449 21 8837 and my social is 078-05-1120"],
      ["caller", "born on 03/14/1979"],
      ["caller", "oh three fourteen seventy nine"],
    ],
    never: /1984|XQJ|8837|078|1120|1979|seventy nine/i,
    keep: [],
  },
  {
    what: "address in words",
    lines: [
      ["agent", "What's the address?"],
      ["caller", "it's forty eight west elm street apartment five b brooklyn 11215"],
      ["caller", "1600 Pennsylvania Avenue NW, Washington, DC 20500"],
      ["caller", "P.O. Box 4410"],
      ["caller", "221B Baker Street, London NW1 6XE"],
    ],
    never: /forty eight|west elm|11215|pennsylvania|20500|4410|221B|Baker|6XE/i,
    keep: [],
  },
  {
    what: "spanish booking",
    language: "es",
    known: ["Guadalupe Hernández Ríos"],
    lines: [
      ["agent", "¿En qué le puedo ayudar?"],
      [
        "caller",
        "hola habla guadalupe hernandez, quiero una limpieza para el martes veinticuatro de noviembre a las diez",
      ],
      ["agent", "¿Me da su número?"],
      ["caller", "es el cinco cinco, doce treinta y cuatro, cincuenta y seis setenta y ocho"],
      ["caller", "dos uno dos cinco cinco cinco cuatro tres dos uno"],
    ],
    never: /guadalupe|hern[aá]ndez|cincuenta y seis|setenta y ocho|cuatro tres dos uno/i,
    keep: [/limpieza/, /diez/, /\[tue, 4 days on\]/],
  },
  {
    what: "spanish name asked",
    language: "es",
    lines: [
      ["agent", "¿A nombre de quién?"],
      ["caller", "a nombre de Ximena Quiroga Ibarra"],
      ["agent", "¿Su correo?"],
      ["caller", "ximena guion bajo quiroga arroba yahoo punto com punto mx"],
      ["caller", "vivo en avenida de los insurgentes sur mil doscientos tres, colonia del valle"],
    ],
    never: /ximena|quiroga|ibarra|yahoo|insurgentes/i,
    keep: [],
  },
  {
    what: "names with particles",
    lines: [
      ["agent", "May I have your name?"],
      ["caller", "Ludwig van der Berg"],
      ["agent", "Thanks. How do you spell it?"],
      ["caller", "L U D W I G, V A N, D E R, B E R G"],
      ["caller", "van der Berg, yes. Mrs. O'Shaughnessy referred me"],
    ],
    never: /ludwig|berg|L U D W I G|B E R G|shaughnessy/i,
    keep: [],
  },
  {
    what: "relative dates stay",
    lines: [
      ["agent", "How can I help?"],
      ["caller", "I want to come in tomorrow at nine thirty or next Friday at 2, for two people"],
      ["caller", "how much is it, 120 dollars? and is the 5 o'clock free"],
    ],
    never: /\[(mon|tue)/,
    keep: [/tomorrow at nine thirty/, /next Friday at 2/, /two people/, /120 dollars/, /5 o'clock/],
  },
  {
    what: "phone in tens, plus, and grouped",
    lines: [
      ["agent", "What's the best number?"],
      ["caller", "it's nine seventeen, five fifty five, forty three twenty one"],
      ["caller", "plus one nine one seven five five five forty three twenty one"],
      ["caller", "917 five five five 4321"],
      ["caller", "nine hundred and seventeen, five fifty-five, forty-three twenty-one"],
    ],
    never: /nine seventeen|forty.three|4321|nine hundred/i,
    keep: [],
  },
  {
    what: "reference numbers and short codes",
    lines: [
      ["agent", "What's the code I texted you?"],
      ["caller", "482913"],
      ["caller", "four eight two nine one three"],
      ["caller", "my license plate is 7XKR292 and the order is A-99812"],
    ],
    never: /482913|four eight two|7XKR292|99812/i,
    keep: [],
  },
  {
    what: "wants to talk to a named person",
    lines: [
      ["agent", "How can I help?"],
      ["caller", "can I talk to Beatrice Lindqvist please, it's her brother Anselm"],
      ["caller", "tell Beatrice that Anselm Lindqvist called about mom's funeral"],
    ],
    never: /beatrice|lindqvist|anselm/i,
    keep: [/talk to/, /called about/],
  },
];

const kept = ({ lines, known = [], language = "en" }: Call): string => {
  const turns = lines.map(([role, text]) => ({ at: "2026-11-20T15:00:00.000Z", role, text }));
  const services = ["Cleaning", "Limpieza", "Whitening"];
  return callerLinesOf(turns, "2026-11-20", { names: known, language, zone: "America/New_York", services }).join("\n");
};

describe("a call kept as a scenario", () => {
  it.each(calls)("has nobody in it: $what", (call) => {
    const text = kept(call);
    expect(text).not.toMatch(call.never);
    for (const part of call.keep) expect(text).toMatch(part);
    expect(kept(call)).toBe(text);
  });
});

describe("what belongs to nobody is kept", () => {
  it.each([
    "Let's do half past 10 in the morning. That way I can sleep in.",
    "Is there anything after 3 pm for the doctor?",
    "Do you take Medicare, and is Three PM available?",
    "This is kind of urgent, so I'd like to come at half past 4.",
    "a 90-minute massage for my friend and me",
    "I may be late, will that be a problem?",
    "No, The earlier one at 18:00 at the front.",
    "¿Tienen algo el lunes 9 de la mañana o a las diez y media?",
    "I'd like a table at 8 for six people",
    "you guys do brakes on a Honda?",
  ])("%s", (text) => {
    expect(kept({ what: "", lines: [["caller", text]], never: /x/, keep: [] })).toBe(text);
  });

  it("who works there keeps their name", () => {
    const turns = [
      { at: "2026-11-20T15:00:00.000Z", role: "caller" as const, text: "can I see Dr. Feldman or Beatrice?" },
    ];
    const known = { names: [], language: "en" as const, zone: "America/New_York", services: [] };
    expect(callerLinesOf(turns, "2026-11-20", { ...known, ownWords: ["Dr. Feldman is our dentist."] })).toEqual([
      "can I see Dr. Feldman or Emily?",
    ]);
  });

  it("small words of a name are left in every other place", () => {
    const lines: Line[] = [["caller", "soy Guadalupe de la Cruz, quiero una cita de la tarde para la limpieza"]];
    expect(kept({ what: "", lines, known: ["Guadalupe de la Cruz"], never: /x/, keep: [], language: "es" })).toBe(
      "soy Emily Carter, quiero una cita de la tarde para la limpieza",
    );
  });
});
