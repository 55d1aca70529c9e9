import { type AgentConfig, weekdays } from "../../contract/agent-config.ts";
import { ownersPhone } from "../calls/served.ts";
import { addDays, weekdayOf } from "../receptionist/local-time.ts";
import { withoutLoops } from "./without-loops.ts";

interface Warning {
  path: string;
  message: string;
}

interface Circumstances {
  /** `YYYY-MM-DD`, where the business is. */
  today: string;
  modelConfigured: boolean;
  /** The tenant's numbers, E.164. */
  ownNumbers: readonly string[];
}

/** What an owner should know before callers do. Nothing here keeps a configuration from being saved. */
export function configWarnings(config: AgentConfig, given: Circumstances): Warning[] {
  const { services, booking, routing, hours, knowledge, emergency, caps, notifications } = config;
  const warnings: Warning[] = [];
  const warn = (path: string, message: string) => warnings.push({ path, message });

  const ranges = weekdays.flatMap((day) => hours[day]);
  if (ranges.length === 0) warn("hours", "There are no opening hours: nothing can be booked.");
  else if (isClosedAhead(config, given.today))
    warn("hours.closedDates", "Every day that can be booked is one you are closed on: nothing can be booked.");
  if (services.length === 0) warn("services", "There are no services: callers can only ask and leave messages.");
  const longest = Math.max(0, ...ranges.map(([from, to]) => minuteOf(to) - minuteOf(from)));
  for (const { id, name, durationMinutes, bufferMinutes } of services) {
    if (ranges.length > 0 && durationMinutes + bufferMinutes > longest)
      warn(`services.${id}`, `${name} takes longer than you are open at a stretch: it can never be booked.`);
  }
  for (const name of repeated(services.map((service) => service.name.toLowerCase())))
    warn("services", `Two services are called ${name}: callers cannot tell them apart.`);
  for (const question of repeated(knowledge.map((fact) => fact.question.toLowerCase())))
    warn("knowledge", `“${question}” is answered twice.`);
  if (booking.leadMinutes >= booking.horizonDays * 24 * 60)
    warn("booking.leadMinutes", "The notice you need is longer than you can be booked ahead: nothing can be booked.");
  const past = hours.closedDates.filter((date) => date < given.today);
  if (past.length > 0) warn("hours.closedDates", `${past.length} of your closed days are in the past.`);

  const safe = withoutLoops(config, given.ownNumbers);
  const loops = "Your receptionist answers this number itself: nobody is put through to it.";
  if (safe.routing.transferNumber !== routing.transferNumber) warn("routing.transferNumber", loops);
  for (const [place, { dial }] of emergency.entries())
    if (safe.emergency[place]?.dial !== dial) warn(`emergency.${place}.dial`, loops);
  if (caps.atCap === "forward" && caps.monthlyMinutes !== null && ownersPhone(config) === null)
    warn("caps.atCap", "There is no number to forward to at your limit: messages will be taken.");
  if (routing.transferNumber === null) {
    if (routing.afterHours === "forward") warn("routing.afterHours", "There is no number to forward to after hours.");
    if (routing.ringStaffFirstSeconds > 0)
      warn("routing.ringStaffFirstSeconds", "There is no number to ring first: your receptionist answers at once.");
    if (emergency.some(({ dial }) => dial === null) || emergency.length === 0)
      warn("routing.transferNumber", "Nobody can be put through: there is no number for urgent callers.");
  }
  if (safe.notifications.smsTo !== notifications.smsTo)
    warn("notifications.smsTo", "Your receptionist answers this number itself: you are not reached there.");
  const blocked = new Set(routing.blocked);
  for (const phone of routing.allowed)
    if (blocked.has(phone)) warn("routing.allowed", `${phone} is both blocked and always let through.`);
  if (notifications.smsTo === null && notifications.emailTo === null)
    warn("notifications", "You are texted nothing, and mail goes to the address of your account.");
  if (config.aiProvider === "openai" && !given.modelConfigured)
    warn("aiProvider", "No model is set up on this server: the built-in receptionist answers.");
  return warnings;
}

/** Whether no day from `today` to the horizon is open. */
function isClosedAhead({ hours, booking }: AgentConfig, today: string): boolean {
  const closed = new Set(hours.closedDates);
  for (let ahead = 0; ahead <= booking.horizonDays; ahead += 1) {
    const date = addDays(today, ahead);
    if (!closed.has(date) && hours[weekdayOf(date)].length > 0) return false;
  }
  return true;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Each text that stands more than once, once. */
const repeated = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, place) => texts.indexOf(text) !== place)),
];
