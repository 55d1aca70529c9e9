import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { errorBody, type ErrorCode, errorStatus } from "../../src/contract/error.ts";
import { api, as, origin, registerTenant } from "../harness/api.ts";
import { withBindings } from "../harness/outages.ts";
import {
  asksOnly,
  documentedOperations,
  goodRequest,
  type Operation,
  pathWith,
  tenantOperations,
} from "./operations.ts";

const owner = await registerTenant();
const operations = await tenantOperations();

/** Asserts one of the eight errors, with its request id in body and header, and nothing of our insides. */
async function expectError(answer: Response, ...codes: ErrorCode[]): Promise<void> {
  const text = await answer.text();
  const { error } = errorBody.parse(JSON.parse(text));
  expect(codes).toContain(error.code);
  expect(answer.status).toBe(errorStatus[error.code]);
  expect(answer.headers.get("x-request-id")).toBe(error.requestId);
  expect(error.requestId).toMatch(/^[0-9a-f]{32}$/);
  expect(text).not.toMatch(/SQLITE|D1_|at \w+ \(|drizzle|node_modules/i);
}

const send = (operation: Operation, id: string) => {
  const { query = "", ...request } = goodRequest(operation);
  return as(owner)(pathWith(operation, id) + query, { method: operation.method, ...request });
};

const ids = [
  ["one that never was", "call_01jxyz"],
  ["SQL", "' OR '1'='1"],
  ["more SQL", "1; DROP TABLE calls --"],
  ["10 KB", "x".repeat(10_240)],
  ["a way up", "..%2F..%2Fetc"],
  ["NUL", "%00"],
  ["broken UTF-8", "%ff%fe"],
  ["another script", "%F0%9F%92%A3"],
  ["a name of the language", "__proto__"],
  ["a wildcard", "%25"],
] as const;

describe.each(
  operations.filter(({ path }) => path.includes("{")).map((operation) => [operation.name, operation] as const),
)("an id in %s", (_name, operation) => {
  it.each(ids)("that is %s finds nothing", async (_what, id) => {
    await expectError(await send(operation, id.includes("%") ? id : encodeURIComponent(id)), "invalid", "not_found");
  });
});

const bodies = [
  ["broken JSON", "{"],
  ["no JSON at all", "\u0000\u0001"],
  ["a string", '"x"'],
  ["a number", "1"],
  ["null", "null"],
  ["an array", "[]"],
  ["an array of objects", "[{}]"],
  ["JSON nested 100,000 deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["3 MB", JSON.stringify({ notes: "x".repeat(3_000_000) })],
] as const;

describe.each(operations.filter(({ hasBody }) => hasBody).map((operation) => [operation.name, operation] as const))(
  "a body of %s",
  (_name, operation) => {
    const path = pathWith(operation, "book_none");

    it.each(bodies)("that is %s is refused", async (_what, body) => {
      await expectError(await as(owner)(path, { method: operation.method, body }), "invalid");
    });

    it("whose every field has the wrong type is refused", async () => {
      const { body } = goodRequest(operation);
      const fields = Object.keys(body ?? {});
      for (const wrong of [{ $ne: null }, [[]], true, 1e308, "\ud800"]) {
        if (fields.length === 0 || asksOnly.has(operation.name)) break;
        const spoiled = Object.fromEntries(fields.map((field) => [field, wrong]));
        const answer = await as(owner)(path, { method: operation.method, body: spoiled });
        // A lone surrogate is text, which some fields take.
        if (typeof wrong !== "string" || answer.status >= 300) await expectError(answer, "invalid", "not_found");
      }
    });

    it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"])(
      "sent as %s is refused, and nothing of it is taken",
      async (type) => {
        const { body } = goodRequest(operation);
        const answer = await as(owner)(path, { method: operation.method, body, headers: { "content-type": type } });
        await expectError(answer, "invalid");
      },
    );
  },
);

const queries = [
  "limit=0",
  "limit=101",
  "limit=1e9",
  "limit=x",
  "cursor=x",
  "cursor=%00",
  `cursor=${"A".repeat(300)}`,
  "limit=1&limit=2",
];

it.each(
  operations
    .filter(({ parameters }) => parameters.some(({ name }) => name === "cursor"))
    .map((operation) => [operation.name, operation] as const),
)("a page of %s that cannot be is refused", async (_name, operation) => {
  for (const query of queries) await expectError(await as(owner)(`${operation.path}?${query}`), "invalid");
});

it.each([
  ["no range", ""],
  ["a range backwards", "from=2030-01-02T00:00:00Z&to=2030-01-01T00:00:00Z"],
  ["a thousand years", "from=2030-01-01T00:00:00Z&to=3030-01-01T00:00:00Z"],
  ["the end of time", "from=9999-12-31T00:00:00Z&to=9999-12-31T23:59:59Z"],
  ["a local time", "from=2030-01-01T00:00&to=2030-01-02T00:00"],
  ["a day that is none", "from=2030-02-30T00:00:00Z&to=2030-03-02T00:00:00Z"],
  ["a zone that is none", "from=2030-01-01T00:00:00Z&to=2030-01-02T00:00:00Z&timeZone=Mars/Olympus"],
])("slots over %s are refused or none", async (_what, query) => {
  const answer = await as(owner)(`/api/scheduling/slots?${query}`);
  if (answer.status === 200) expect(await answer.json()).toEqual({ items: [] });
  else await expectError(answer, "invalid");
});

describe("headers that are not ours", () => {
  it("break nothing", async () => {
    for (const cookie of ["amunet.session_token=", "amunet.session_token=%", "a".repeat(9000), "=;;="]) {
      await expectError(await api("/api/config", { tenantId: owner.tenantId, headers: { cookie } }), "unauthenticated");
    }
  });

  /** Where the tenant's own reads started. */
  async function startedAt(bookmark: string): Promise<string | undefined> {
    const starts: (string | undefined)[] = [];
    const withSession = (start?: string) => {
      starts.push(start);
      return env.DB.withSession(start);
    };
    const DB = new Proxy(env.DB, { get: (db, key) => (key === "withSession" ? withSession : Reflect.get(db, key)) });
    const headers = {
      authorization: `Bearer ${owner.token}`,
      "x-tenant-id": owner.tenantId,
      "x-d1-bookmark": bookmark,
    };
    const answer = await withBindings({ DB }, new Request(`${origin}/api/calls`, { headers }));
    expect(answer.status).toBe(200);
    return starts.at(-1);
  }

  it("never reach the database as a bookmark", async () => {
    for (const bookmark of ["x", "' OR 1=1", "00000000-00000000-00000000-zz", "9".repeat(5000), "first-primary\t"]) {
      expect(await startedAt(bookmark)).toBe("first-unconstrained");
    }
    const ours = "0000007b-0000b26e-00001538-0c3e87bb37b3db5cc52eedb93cd3b96b";
    expect(await startedAt(ours)).toBe(ours);
  });
});

it("what is not JSON is refused where nobody is logged in, too", async () => {
  const open = (await documentedOperations()).filter(
    ({ ofTenant, hasBody, path }) => !ofTenant && hasBody && !path.includes("twilio"),
  );
  expect(open.map(({ path }) => path)).toContain("/api/auth/register");
  for (const { path, method } of open) {
    for (const [, body] of bodies) await expectError(await api(path, { method, body }), "invalid");
  }
});
