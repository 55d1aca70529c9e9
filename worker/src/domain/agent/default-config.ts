import type { AgentConfig } from "../../contract/agent-config.ts";

/** What a new tenant starts with: enough to answer and book from the first call, and nothing invented about the business. */
export function defaultConfig(businessName: string): AgentConfig {
  const weekday: [string, string][] = [["09:00", "17:00"]];
  return {
    businessName,
    websiteUrl: null,
    industry: "general",
    timeZone: "America/New_York",
    language: "en-US",
    greeting: `Thanks for calling ${businessName}. How can I help you?`,
    persona: "Warm, brief and exact.",
    voiceProfile: { provider: "google", voiceId: "en-US-Journey-O", name: "Olivia", premium: false },
    aiProvider: "builtin",
    aiModel: null,
    calendar: { provider: "builtin", eventTypeId: null, link: null },
    hours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [], closedDates: [] },
    services: [{ id: "svc_appointment", name: "Appointment", durationMinutes: 30, bufferMinutes: 0, priceCents: null }],
    booking: { leadMinutes: 60, horizonDays: 60, slotStepMinutes: 15, capacity: 1 },
    knowledge: [],
    routing: { transferNumber: null, ringStaffFirstSeconds: 0, afterHours: "receptionist", blocked: [], allowed: [] },
    emergency: [],
    notifications: { smsTo: null, emailTo: null },
    caps: { monthlyMinutes: null, atCap: "messages" },
  };
}
