import { api, origin } from "../harness/api.ts";

type Schema = Record<string, unknown>;

export interface Operation {
  method: string;
  /** As documented: `/api/calls/{id}`. */
  path: string;
  /** `GET /api/calls/{id}` */
  name: string;
  /** Whether the document says that it needs `x-tenant-id`. */
  ofTenant: boolean;
  hasBody: boolean;
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
  parameters: { name: string; in: string; required?: boolean }[];
}

interface Described {
  security?: Record<string, unknown>[];
  requestBody?: unknown;
  responses?: Operation["responses"];
  parameters?: Operation["parameters"];
}

/** Every operation of the served document. */
export async function documentedOperations(): Promise<Operation[]> {
  const answer = await api("/api/openapi.json");
  const { paths } = await answer.json<{ paths: Record<string, Record<string, Described>> }>();
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, described]) => ({
      method: method.toUpperCase(),
      path,
      name: `${method.toUpperCase()} ${path}`,
      ofTenant: (described.security ?? []).some((way) => "tenant" in way),
      hasBody: described.requestBody !== undefined,
      responses: described.responses ?? {},
      parameters: described.parameters ?? [],
    })),
  );
}

/** The operations marked with the tenant's header. */
export const tenantOperations = async (): Promise<Operation[]> =>
  (await documentedOperations()).filter((operation) => operation.ofTenant);

/** A request that its operation accepts, given ids that exist. */
export interface GoodRequest {
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** Noon or so in New York on the first Tuesday from then on: a start that the first configuration offers. */
function onTuesday(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCDate(at.getUTCDate() + ((9 - at.getUTCDay()) % 7));
  at.setUTCHours(16, 0, 0, 0);
  return at.toISOString();
}

/** What each operation needs beside its path. One that is missing here and needs more fails the walk. */
const good: Record<string, () => GoodRequest> = {
  "PUT /api/config": () => ({ body: { persona: "Brief." } }),
  "POST /api/gaps/{id}/answer": () => ({ body: { answer: "Yes, behind the house." } }),
  "POST /api/config/validate": () => ({ body: { persona: "Brief." } }),
  "POST /api/config/publish": () => ({ body: {} }),
  "POST /api/config/rollback": () => ({ body: { version: 1 } }),
  "POST /api/numbers": () => ({ body: { phoneNumber: `+1202${String(Math.random()).slice(2, 9)}` } }),
  "GET /api/scheduling/slots": () => ({ query: `?from=${inDays(1)}&to=${inDays(8)}` }),
  "POST /api/scheduling/book": () => ({
    body: { customerName: "Ann", customerPhone: "+15551234567", startsAt: onTuesday(2) },
  }),
  "POST /api/bookings/{id}/cancel": () => ({ body: { reason: "no longer needed" } }),
  "POST /api/bookings/{id}/reschedule": () => ({ body: { startsAt: onTuesday(9) } }),
  "POST /api/chat": () => ({ body: { tenantId: "amunet", message: "Hello" } }),
  "POST /api/api-keys": () => ({ body: { name: "CRM" } }),
  "POST /api/onboarding/start": () => ({
    body: { email: `new-${crypto.randomUUID()}@example.com`, password: "correct horse", businessName: "Bright Smile" },
  }),
  "PUT /api/onboarding/{id}/steps/{key}": () => ({ body: { name: "Bright Smile" } }),
  "POST /api/billing/checkout": () => ({
    body: { tier: "starter", successUrl: `${origin}/app`, cancelUrl: `${origin}/app` },
  }),
  "POST /api/billing/portal": () => ({ body: { returnUrl: `${origin}/app` } }),
  "POST /api/billing/receipts/{callId}/waive": () => ({ body: { reason: "spam" } }),
  "POST /api/billing/plan": () => ({ body: { tier: "enterprise" } }),
  // Not signed: who is not Stripe has nothing that it takes.
  "POST /api/billing/webhook": () => ({ body: { id: "evt_1", type: "invoice.paid" } }),
  "POST /api/gate/runs": () => ({ body: {} }),
  "POST /api/gate/scenarios": () => ({ body: { sourceId: "call_of_nobody", expectation: { outcome: "answered" } } }),
  "GET /api/live": () => ({ headers: { upgrade: "websocket" } }),
};

/** Asked with POST and changing nothing of its own: the one says what is wrong, the other looks how things stand. */
export const asksOnly: ReadonlySet<string> = new Set(["POST /api/config/validate", "POST /api/billing/refresh"]);

/** Unavailable without a payment provider, as these suites are; worker/test/billing has one. */
export const needsPayments: ReadonlySet<string> = new Set(["POST /api/billing/checkout", "POST /api/billing/portal"]);

export function goodRequest(operation: Operation): GoodRequest {
  const known = good[operation.name];
  if (known !== undefined) return known();
  if (operation.hasBody) throw new Error(`say in operations.ts what a good body for ${operation.name} is`);
  return {};
}

/** The operation's path with `id` in every place for one; a step of an onboarding has no id but a name. */
export const pathWith = (operation: Operation, id: string): string =>
  operation.path.replace("{key}", "profile").replace(/\{[^}]+\}/g, id);
