import { type AgentConfig, type Hours, type Service, weekdays } from "../../contract/agent-config.ts";
import type { ConfigChange } from "../../contract/config-versions.ts";

/** One thing an owner decides: what it is called and what it is set to. */
interface Setting {
  label: string;
  text: string;
}
type Settings = Map<string, Setting>;

/** What differs between two configurations, as an owner would say it, in the order of the configuration. */
export function configDiff(before: AgentConfig, after: AgentConfig): ConfigChange[] {
  const old = settingsOf(before);
  const now = settingsOf(after);
  const isSameVoice = old.get("voiceProfile")?.text === now.get("voiceProfile")?.text;
  return (
    [...new Set([...old.keys(), ...now.keys()])]
      // An id says nothing to people, except of two voices of one name.
      .filter((path) => path !== "voiceProfile.voiceId" || isSameVoice)
      .map((path): ConfigChange | null => {
        const was = old.get(path);
        const is = now.get(path);
        if (was?.text === is?.text) return null;
        const kind = was === undefined ? "added" : is === undefined ? "removed" : "changed";
        return { path, label: (is ?? was)!.label, kind, before: was?.text ?? null, after: is?.text ?? null };
      })
      .filter((change) => change !== null)
      .filter(({ path }, _place, all) => !all.some((whole) => whole.kind !== "changed" && isPartOf(path, whole.path)))
  );
}

/** A service that came or went is one change, not one of each of its parts. */
const isPartOf = (path: string, whole: string): boolean => path.startsWith(`${whole}.`);

function settingsOf(config: AgentConfig): Settings {
  const { calendar, booking, routing, notifications, caps, voiceProfile } = config;
  const settings: Settings = new Map();
  const set = (path: string, label: string, value: string | number | null): void => {
    if (value !== null && value !== "") settings.set(path, { label, text: String(value) });
  };
  set("businessName", "Name", config.businessName);
  set("websiteUrl", "Website", config.websiteUrl);
  set("industry", "Industry", config.industry);
  set("timeZone", "Time zone", config.timeZone);
  set("language", "Language", config.language);
  set("greeting", "Greeting", config.greeting);
  set("persona", "Manner", config.persona);
  set("voiceProfile", "Voice", `${voiceProfile.name} (${voiceProfile.provider})`);
  set("voiceProfile.voiceId", "Voice: its id", voiceProfile.voiceId);
  const { settings: voice } = voiceProfile;
  if (voice !== undefined)
    set(
      "voiceProfile.settings",
      "Voice: how it speaks",
      `speed ${voice.speed}, stability ${voice.stability}, similarity ${voice.similarity}`,
    );
  set("aiProvider", "Intelligence", config.aiProvider);
  set("aiModel", "Model", config.aiModel);
  set("calendar.provider", "Calendar", calendar.provider);
  set("calendar.eventTypeId", "Calendar: event type", calendar.eventTypeId);
  set("calendar.link", "Calendar: link", calendar.link);
  setHours(set, config.hours);
  for (const service of config.services) setService(set, service);
  set("booking.leadMinutes", "Booking: notice needed", minutes(booking.leadMinutes));
  set("booking.horizonDays", "Booking: how far ahead", `${booking.horizonDays} days`);
  set("booking.slotStepMinutes", "Booking: a start every", minutes(booking.slotStepMinutes));
  set("booking.capacity", "Booking: at the same time", booking.capacity);
  for (const { id, question, answer } of config.knowledge) {
    set(`knowledge.${id}`, `Answer: ${question}`, answer);
    set(`knowledge.${id}.question`, "Question", question);
  }
  set("routing.transferNumber", "Transfers go to", routing.transferNumber);
  set("routing.ringStaffFirstSeconds", "Staff rings first", `${routing.ringStaffFirstSeconds} s`);
  set("routing.afterHours", "After hours", routing.afterHours);
  for (const phone of routing.blocked) set(`routing.blocked.${phone}`, "Blocked number", phone);
  for (const phone of routing.allowed) set(`routing.allowed.${phone}`, "Number always let through", phone);
  for (const { phrases, say, dial } of config.emergency) {
    const path = `emergency.${phrases[0] ?? ""}`;
    const heard = phrases.map((phrase) => `“${phrase}”`).join(", ");
    set(
      settings.has(path) ? `emergency.${phrases.join("|")}` : path,
      `Emergency: ${phrases[0] ?? ""}`,
      `${heard}: ${say}${dial === null ? "" : ` (rings ${dial})`}`,
    );
  }
  set("notifications.smsTo", "Texts to you", notifications.smsTo);
  set("notifications.emailTo", "Mail to you", notifications.emailTo);
  set("caps.monthlyMinutes", "Minutes a month, at most", caps.monthlyMinutes);
  set("caps.atCap", "At that limit", caps.atCap);
  return settings;
}

type Put = (path: string, label: string, value: string | number | null) => void;

const dayNames = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
} as const;

function setHours(put: Put, hours: Hours): void {
  for (const day of weekdays) {
    const ranges = hours[day].map(([from, to]) => `${from} – ${to}`).join(", ");
    put(`hours.${day}`, dayNames[day], ranges || "closed");
  }
  for (const date of hours.closedDates) put(`hours.closedDates.${date}`, "Closed on", date);
}

function setService(put: Put, { id, name, durationMinutes, bufferMinutes, priceCents }: Service): void {
  const path = `services.${id}`;
  put(path, `Service: ${name}`, name);
  put(`${path}.durationMinutes`, `${name}: duration`, minutes(durationMinutes));
  put(`${path}.bufferMinutes`, `${name}: time after it`, bufferMinutes === 0 ? null : minutes(bufferMinutes));
  put(`${path}.priceCents`, `${name}: price`, priceCents === null ? null : (priceCents / 100).toFixed(2));
}

const minutes = (count: number): string => `${count} min`;
