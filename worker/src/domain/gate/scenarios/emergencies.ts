import type { AgentConfig } from "../../../contract/agent-config.ts";
import { emergencyIn } from "../../conversation/emergency/match.ts";
import { emergencyRules } from "../../conversation/emergency/rules.ts";
import { nothingBooked, putThrough, reachable, says } from "../checks.ts";
import { spread } from "../sample.ts";
import type { Maker, Scenario, Setup } from "../scenario.ts";

/** So many rules of the owner's, and of those the trade has anyway. */
const mostOwn = 6;
const mostDefaults = 2;

type Rule = AgentConfig["emergency"][number];

export const emergencies: Maker = (setup) => {
  const { config } = setup;
  const all = emergencyRules(config);
  const own = config.emergency;
  const defaults = all.filter((rule) => !own.includes(rule) && isIn(setup, rule));
  return [
    ...spread(own, mostOwn).map((rule, i) => emergency(setup, rule, `emergency:own-${i + 1}`)),
    ...spread(defaults, mostDefaults).map((rule, i) => emergency(setup, rule, `emergency:trade-${i + 1}`)),
  ];
};

/** Whether the rule's phrases are in the language of the business. */
const isIn = ({ language }: Setup, { phrases }: Rule): boolean =>
  phrases.some((phrase) => /[áéíóúñ]|\b(el|la|un|una|me|se|no puedo)\b/i.test(phrase)) === (language === "es");

function emergency(setup: Setup, rule: Rule, id: string): Scenario {
  const { config, words, language } = setup;
  const phrase = rule.phrases[0]!;
  const line = words.emergency(phrase);
  // Two rules may share a phrase; the first answers.
  const meant = emergencyIn(line, emergencyRules(config)) ?? rule;
  return {
    id,
    kind: "emergency",
    title: `An emergency: “${phrase}”`,
    mustPass: true,
    caller: { language, name: words.name, says: [line] },
    checks: [
      says("what to do in this emergency", meant.say),
      nothingBooked,
      ...(meant.dial === null ? [] : [putThrough(meant.dial), reachable(meant.dial)]),
    ],
  };
}
