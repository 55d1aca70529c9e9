import type { AgentConfig, Fact } from "../../contract/agent-config.ts";
import { fenced } from "./fence.ts";

/** Up to this many characters of facts ride in every request; more are looked up when asked for. */
const mostInPrompt = 6_000;
const longestAnswer = 2_000;

/** Whether every fact of the business is in the instructions. */
export const allFactsFit = ({ knowledge }: AgentConfig): boolean =>
  knowledge.reduce((sum, { question, answer }) => sum + question.length + answer.length, 0) <= mostInPrompt;

/** A fact as the model sees it: by its place in the list, as data. */
export const factLine = (fact: Fact, place: number): string =>
  `${place}. ${fenced("fact", `${fact.question} — ${fact.answer}`, longestAnswer + 600)}`;
