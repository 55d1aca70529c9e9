import { z } from "zod";
import type { AgentConfig } from "../../contract/agent-config.ts";
import { weekdays } from "../../contract/agent-config.ts";
import type { Facts } from "../conversation/conversation.ts";
import { allFactsFit } from "./knowledge.ts";
import type { ModelTool } from "./model.ts";

const date = z.string().describe("YYYY-MM-DD").nullable();
const clock = z.string().describe("HH:MM, 24 hours").nullable();
const phone = z.string().describe("A number the caller has said in this conversation; null for their own").nullable();

/** What each tool takes. Free times, prices and ids are never among it: only what was shown, by its number. */
export const toolInputs = {
  check_availability: z.strictObject({
    service: z.string().describe("A service by its name").nullable(),
    appointment: z.int().describe("The appointment to be moved, by its number; null for a new one").nullable(),
    from_date: date,
    to_date: date,
    weekday: z.enum(weekdays).nullable(),
    part_of_day: z.enum(["morning", "afternoon", "evening"]).nullable(),
    time: clock,
    after: clock,
    before: clock,
  }),
  choose_option: z.strictObject({
    option: z.int(),
    name: z.string().describe("Whom the appointment is for").nullable(),
    phone,
    email: z.string().nullable(),
    notes: z.string().describe("For the team; null where there is nothing").nullable(),
  }),
  confirm_booking: z.strictObject({}),
  list_appointments: z.strictObject({ phone }),
  change_appointment: z.strictObject({ appointment: z.int(), option: z.int() }),
  cancel_appointment: z.strictObject({ appointment: z.int(), reason: z.string().nullable() }),
  confirm_change: z.strictObject({}),
  send_code: z.strictObject({ phone }),
  check_code: z.strictObject({ code: z.string() }),
  take_message: z.strictObject({ body: z.string(), name: z.string().nullable(), phone }),
  send_text: z.strictObject({
    about: z.enum(["appointment", "fact", "website"]),
    fact: z.int().describe("The fact, by its number").nullable(),
  }),
  transfer_call: z.strictObject({ reason: z.string() }),
  look_up: z.strictObject({ question: z.string() }),
  end_call: z.strictObject({}),
};
export type ToolName = keyof typeof toolInputs;
export type ToolInput<Name extends ToolName> = z.infer<(typeof toolInputs)[Name]>;

const descriptions: Record<ToolName, string> = {
  check_availability: "Finds free times for a service; shows at most three as options.",
  choose_option:
    "Keeps an option shown and says what to read back. Again with the same option to add what was missing.",
  confirm_booking: "Books what was read back. Only after the caller has said yes to it.",
  list_appointments: "The caller's upcoming appointments, numbered.",
  change_appointment: "Prepares moving an appointment to an option shown, and says what to read back.",
  cancel_appointment: "Prepares cancelling an appointment, and says what to read back.",
  confirm_change: "Moves or cancels what was read back. Only after the caller has said yes to it.",
  send_code: "Texts a code to a number that is not the caller's own, so that they can prove it is theirs.",
  check_code: "Checks the code the caller says.",
  take_message: "Leaves a message for the team.",
  send_text: "Texts the caller their appointment, a fact or the website's address.",
  transfer_call: "Puts the caller through to a person.",
  look_up: "Searches what the business has written down.",
  end_call: "Ends the conversation once the caller has said goodbye.",
};

const toolsOf = new WeakMap<AgentConfig, Map<Facts["channel"], readonly ModelTool[]>>();

/** The tools there are for a published version on a channel: only what can be done is offered. */
export function modelTools(config: AgentConfig, channel: Facts["channel"]): readonly ModelTool[] {
  const known = toolsOf.get(config) ?? new Map<Facts["channel"], readonly ModelTool[]>();
  toolsOf.set(config, known);
  let tools = known.get(channel);
  if (tools === undefined) {
    const names = (Object.keys(toolInputs) as ToolName[]).filter((name) => isOffered(name, config, channel));
    tools = names.map((name) => ({ name, description: descriptions[name], parameters: schemaOf(name) }));
    known.set(channel, tools);
  }
  return tools;
}

const needCalendar: readonly ToolName[] = ["check_availability", "choose_option", "confirm_booking"];

/** Whether a tool can do anything for this business on this channel. */
export function isOffered(name: ToolName, config: AgentConfig, channel: Facts["channel"]): boolean {
  if (needCalendar.includes(name)) return config.services.length > 0;
  if (name === "transfer_call") return config.routing.transferNumber !== null && channel === "voice";
  if (name === "look_up") return !allFactsFit(config);
  return true;
}

/** JSON Schema as strict tools want it: every property required, no other allowed, no keyword but types and enums. */
function schemaOf(name: ToolName): Record<string, unknown> {
  const schema = z.toJSONSchema(toolInputs[name], {
    override: ({ jsonSchema }) => {
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  });
  const { $schema: _, ...parameters } = schema;
  return { ...parameters, required: Object.keys(toolInputs[name].shape) };
}

/** A call read: its input, or what is wrong with it, for the model to do better. */
export type ReadCall =
  | { [Name in ToolName]: { name: Name; input: ToolInput<Name> } }[ToolName]
  | { name: null; wrong: string };

/** Reads a call as it came. Nothing a model writes makes this throw. */
export function readCall(call: { name: string; arguments: string }, facts: Facts): ReadCall {
  const offered = modelTools(facts.config, facts.channel).map(({ name }) => name);
  if (!offered.includes(call.name))
    return { name: null, wrong: `There is no such tool. Tools: ${offered.join(", ")}.` };
  const name = call.name as ToolName;
  let json: unknown;
  try {
    json = JSON.parse(call.arguments.slice(0, longestArguments));
  } catch {
    return { name: null, wrong: "The arguments are not JSON." };
  }
  const parsed = toolInputs[name].safeParse(json);
  if (parsed.success) return { name, input: parsed.data } as ReadCall;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? "the object")))];
  return {
    name: null,
    wrong: `Wrong or missing: ${fields.filter((field) => /^[\w ]{1,40}$/.test(field)).join(", ")}.`,
  };
}

/** More than this no honest call needs. */
const longestArguments = 8_000;
