import type { Rig } from "./rig.ts";

/** A business on the rig, with the session of its owner. */
export interface BenchTenant {
  tenantId: string;
  token: string;
  phoneNumber: string;
}

const weekday = [["08:00", "18:00"]];

/** A dentist with as much configuration as a real one has. */
const config = {
  timeZone: "America/New_York",
  greeting: "Thanks for calling Bright Smile Dental. How can I help you?",
  hours: {
    mon: weekday,
    tue: weekday,
    wed: weekday,
    thu: weekday,
    fri: weekday,
    sat: weekday,
    sun: [],
    closedDates: [],
  },
  services: [
    { id: "svc_clean", name: "Cleaning", durationMinutes: 30, bufferMinutes: 0, priceCents: 12_000 },
    { id: "svc_white", name: "Whitening", durationMinutes: 60, bufferMinutes: 15, priceCents: 35_000 },
    { id: "svc_check", name: "Check-up", durationMinutes: 20, bufferMinutes: 5, priceCents: 8000 },
  ],
  knowledge: [
    { id: "fct_park", question: "Where can I park?", answer: "Parking is free behind the building.", source: "owner" },
    { id: "fct_ins", question: "Do you take insurance?", answer: "We take most dental plans.", source: "owner" },
    { id: "fct_addr", question: "What is your address?", answer: "We are at 12 Main Street.", source: "owner" },
  ],
};

/** Makes `count` businesses with a number each, on the largest plan, so that no call is turned away as one too many. */
export async function makeTenants(rig: Rig, count: number): Promise<BenchTenant[]> {
  const made: BenchTenant[] = [];
  for (let index = 0; index < count; index++) made.push(await makeTenant(rig, index));
  return made;
}

/** One of them; no two may have the same `index`. @param change published over what they all have */
export async function makeTenant(rig: Rig, index: number, change: object = {}): Promise<BenchTenant> {
  const registered = await ask(rig, "/api/auth/register", {
    email: `owner-${index}@bench.example`,
    password: "bench-password",
    tenantName: "Bright Smile Dental",
  });
  const tenant: BenchTenant = {
    ...(registered as { tenantId: string; token: string }),
    phoneNumber: `+1202555${String(1000 + index)}`,
  };
  await rig.sql("UPDATE subscriptions SET tier = 'enterprise', status = 'active'");
  await ask(rig, "/api/config", { ...config, ...change }, tenant, "PUT");
  // The number comes last: its snapshot is compiled from everything before it.
  await ask(rig, "/api/numbers", { phoneNumber: tenant.phoneNumber }, tenant);
  return tenant;
}

async function ask(
  rig: Rig,
  path: string,
  body: unknown,
  tenant?: BenchTenant,
  method: "POST" | "PUT" = "POST",
): Promise<unknown> {
  const headers = {
    "content-type": "application/json",
    ...(tenant && { authorization: `Bearer ${tenant.token}`, "x-tenant-id": tenant.tenantId }),
  };
  const request = new Request(`http://127.0.0.1:${rig.port}${path}`, {
    method,
    headers,
    body: JSON.stringify(body),
  });
  const answer = await fetch(request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}
