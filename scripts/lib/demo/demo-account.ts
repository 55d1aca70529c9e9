import { Refusal } from "../command.ts";
import { demo } from "./demo.ts";
import { practice } from "./practice.ts";

/** A request to the API, whichever way it is reached. */
export type CallApi = (
  method: string,
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<{ status: number; body: unknown }>;

/**
 * The demo login with its published practice; what is there already stays as its owner left it.
 * @returns the demo tenant's id
 * @throws Refusal where the API refuses a step
 */
export async function ensureDemoAccount(call: CallApi): Promise<string> {
  const login = { email: demo.email, password: demo.password };
  const created = await call("POST", "/api/auth/register", { body: { ...login, tenantName: demo.businessName } });
  const session = created.status === 409 ? await call("POST", "/api/auth/login", { body: login }) : created;
  const { tenantId, token } = readSession(session);
  const headers = { authorization: `Bearer ${token}`, "x-tenant-id": tenantId };
  const config = await call("GET", "/api/config", { headers });
  // An interrupted seeding leaves the account without its practice.
  if (isUntouched(config.body)) {
    require(await call("PUT", "/api/config", { headers, body: practice }), 200, "configure the demo practice");
  }
  return tenantId;
}

function readSession(answer: { status: number; body: unknown }): { tenantId: string; token: string } {
  const { body } = answer;
  if (typeof body === "object" && body !== null && "tenantId" in body && "token" in body) {
    return { tenantId: String(body.tenantId), token: String(body.token) };
  }
  const hint = answer.status === 401 ? ": its password was changed in this state" : "";
  throw new Refusal(`The demo login ${demo.email} answers ${answer.status}${hint}.`);
}

const isUntouched = (config: unknown): boolean =>
  typeof config === "object" && config !== null && "industry" in config && config.industry === "general";

function require(answer: { status: number; body: unknown }, status: number, what: string): void {
  if (answer.status !== status) throw new Refusal(`Could not ${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
