import type { AgentConfig, AgentConfigPatch } from "@contract";
import { z } from "zod";
import { readablePhone } from "../../lib/phone.ts";
import { typedLines } from "../../lib/typed-lines.ts";
import { optionalNumber, typedNumber } from "../settings/numbers/typed-number.ts";

/** Telephone numbers, one a line. */
const numberLines = z.string().transform((typed, ctx) => {
  const lines = typedLines(typed);
  const read = lines.map((line) => typedNumber.safeParse(line).data);
  const wrong = lines.find((_line, place) => read[place] === undefined);
  if (wrong !== undefined) ctx.addIssue(`“${wrong.slice(0, 40)}” is no telephone number.`);
  const numbers = [...new Set(read.filter((number) => number !== undefined))];
  if (numbers.length > 1000) ctx.addIssue("At most 1,000 callers can be blocked.");
  return numbers;
});

const noAddress = z
  .string()
  .trim()
  .length(0)
  .transform(() => null);

/** Whom calls reach and who is told, as it is typed. */
export const routingFields = z.object({
  transferNumber: optionalNumber,
  blocked: numberLines,
  smsTo: optionalNumber,
  emailTo: z.union([noAddress, z.string().trim().pipe(z.email())]),
});

type Typed = z.input<typeof routingFields>;

const typedPhone = (phone: string | null): string => (phone === null ? "" : readablePhone(phone));

export const toRoutingFields = ({ routing, notifications }: Pick<AgentConfig, "routing" | "notifications">): Typed => ({
  transferNumber: typedPhone(routing.transferNumber),
  blocked: routing.blocked.map(readablePhone).join("\n"),
  smsTo: typedPhone(notifications.smsTo),
  emailTo: notifications.emailTo ?? "",
});

/** What is saved of them; what else is kept of routing stays as it is. */
export const routingPatch = (
  { routing }: Pick<AgentConfig, "routing">,
  { transferNumber, blocked, smsTo, emailTo }: z.output<typeof routingFields>,
): AgentConfigPatch => ({
  routing: { ...routing, transferNumber, blocked },
  notifications: { smsTo, emailTo },
});
