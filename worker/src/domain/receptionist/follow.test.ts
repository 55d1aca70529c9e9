import { describe, expect, it } from "vitest";
import { withAppointment } from "../../../test/led-dialogues/dialogue.ts";
import type { Dialogue, Person } from "../../../test/led-dialogues/dialogue.ts";
import { english } from "../../../test/led-dialogues/english.ts";
import { spanish } from "../../../test/led-dialogues/spanish.ts";
import {
  beginModelTalk,
  builtInTurn,
  callTool,
  fallBack,
  hear,
  killedIn,
  readable,
  say,
} from "../../../test/model-dialogue.ts";
import type { Act, ModelTalk } from "../../../test/model-dialogue.ts";
import { Desk } from "../gate/desk.ts";
import { practice } from "../../../test/practice.ts";
import type { About } from "./state.ts";

/** A point at which the model is gone: before an act of a turn. */
interface Point {
  turn: number;
  act: number;
}
const pointsOf = ({ turns, from = 0 }: Dialogue): Point[] =>
  turns.flatMap(({ model }, turn) => (turn < from ? [] : model.map((_, act) => ({ turn, act }))));

describe.each([...english, ...spanish])("a caller who $title", (dialogue) => {
  it("gets there with the model alone", () => {
    const talk = begin(dialogue);
    for (const { caller, model } of dialogue.turns) act(talk, caller, model);
    show(talk, () => dialogue.ends(talk));
  });

  it.each(pointsOf(dialogue))("gets there when the model is gone in turn $turn before act $act", (point) => {
    const { talk, told } = leadTo(dialogue, point);
    fallBack(talk);
    show(talk, () => {
      finish(talk, dialogue.person, told);
      dialogue.ends(talk);
    });
  });

  const calls = pointsOf(dialogue).filter(({ turn, act }) => typeof dialogue.turns[turn]!.model[act] !== "string");
  it.each(calls)("gets there when all is killed in turn $turn while act $act is at work", (point) => {
    const { talk, told } = leadTo(dialogue, point);
    killedIn(talk, dialogue.turns[point.turn]!.model[point.act]!);
    show(talk, () => {
      finish(talk, dialogue.person, told);
      dialogue.ends(talk);
    });
  });
});

/** Plays a dialogue up to a point. @returns what the caller has said by then */
function leadTo(dialogue: Dialogue, point: Point): { talk: ModelTalk; told: string[] } {
  const talk = begin(dialogue);
  for (const { caller, model } of dialogue.turns.slice(0, point.turn)) act(talk, caller, model);
  const { caller, model } = dialogue.turns[point.turn]!;
  hear(talk, caller);
  for (const each of model.slice(0, point.act)) if (typeof each !== "string" && "call" in each) callTool(talk, each);
  return { talk, told: dialogue.turns.slice(0, point.turn + 1).map((turn) => turn.caller) };
}

/** The calendar is made anew for every run. */
function begin({ setting }: Dialogue): ModelTalk {
  const calendar = setting?.calendar === undefined ? new Desk(practice) : withAppointment();
  return beginModelTalk({ config: practice, ...setting, calendar });
}

function act(talk: ModelTalk, caller: string, acts: readonly Act[]): void {
  hear(talk, caller);
  for (const each of acts) if (typeof each !== "string" && "call" in each) callTool(talk, each);
  say(talk, acts.filter((each) => typeof each === "string").join(" "));
}

/** Answers the built-in brain until nothing is asked any more but whether there is anything else. */
function finish(talk: ModelTalk, person: Person, told: readonly string[]): void {
  const all = told.join(" | ");
  const again: Partial<Record<About, boolean>> = {
    name: /maria|maría|guadalupe/.test(all),
    service: /cleaning|limpieza/.test(all),
    day: /tuesday at|next tuesday|on tuesday|december 4th|el martes/.test(all),
    body: /invoice|records|factura/.test(all),
  };
  const answers: Partial<Record<About, string>> = {
    name: person.name,
    "known-name": person.yes,
    "caller-id": person.yes,
    phone: person.phone ?? "nobody's",
    service: person.service,
    day: person.day,
    slot: person.time,
    booking: person.yes,
    cancel: person.yes,
    message: person.yes,
    body: person.body ?? "nothing",
    rebook: person.yes === "sí" ? "no gracias" : "no thanks",
  };
  for (let turns = 0; turns < 8; turns++) {
    const about = talk.state.asked?.about;
    if (about === undefined || about === "more" || about === "intent" || about === "what-about" || talk.ended !== null)
      return;
    expect(again[about] ?? false, `asked again for ${about}`).toBe(false);
    builtInTurn(talk, answers[about] ?? person.yes);
  }
  throw new Error("it goes on and on");
}

function show(talk: ModelTalk, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw new Error(`${String(error)}\n\n${readable(talk)}\n${talk.outputs.join("\n--\n")}`, { cause: error });
  }
}
