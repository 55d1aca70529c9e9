import type { AgentConfig } from "../../../contract/agent-config.ts";
import type { Facts } from "../../conversation/conversation.ts";
import { businessLines } from "./business-lines.ts";
import { fenced } from "../fence.ts";
import { allFactsFit, factLine } from "../knowledge.ts";
import { rulesOf } from "./rules.ts";

const written = new WeakMap<AgentConfig, Map<Facts["channel"], string>>();

/**
 * What the model is told of its work: the same to the letter for every conversation of a published version on a channel,
 * so that the provider can keep it ready. It holds no date and nothing of any caller.
 */
export function instructionsOf(config: AgentConfig, channel: Facts["channel"]): string {
  const known = written.get(config) ?? new Map<Facts["channel"], string>();
  written.set(config, known);
  let text = known.get(channel);
  if (text === undefined) known.set(channel, (text = write(config, channel)));
  return text;
}

function write(config: AgentConfig, channel: Facts["channel"]): string {
  const persona =
    config.persona === "" ? [] : ["How the owner wants you to be:", fenced("persona", config.persona, 2000)];
  const facts = allFactsFit(config)
    ? config.knowledge.map((fact, i) => factLine(fact, i + 1))
    : ["There are many: use look_up for every question about the business that is not answered above."];
  return [
    ...rulesOf(config, channel),
    "",
    "# The business",
    ...businessLines(config),
    "",
    "# What the business has written down",
    ...(config.knowledge.length === 0 ? ["Nothing."] : facts),
    ...(persona.length === 0 ? [] : ["", "# Manner", ...persona]),
  ].join("\n");
}
