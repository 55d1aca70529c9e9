import { z } from "zod";
import { sha256Base64Url } from "../../auth/digest.ts";
import { apiKeyPrefix } from "../../auth/identity.ts";
import { newSecret } from "../../context.ts";
import { apiKey, createApiKeyRequest, createdApiKey } from "../../contract/api-keys.ts";
import { page, pageQuery } from "../../contract/primitives.ts";
import { createApiKey } from "../../services/api-keys/create.ts";
import { listApiKeys } from "../../services/api-keys/list.ts";
import { revokeApiKey } from "../../services/api-keys/revoke.ts";
import { body, createRouter, failures, json, tenantRoute } from "../router.ts";

/** Characters of a key that are kept to tell it from the others: the prefix and a little more. */
const startLength = apiKeyPrefix.length + 4;

const list = tenantRoute({
  method: "get",
  path: "/api-keys",
  summary: "The tenant's API keys, without the keys themselves; owners only",
  request: { query: pageQuery },
  responses: { 200: json(page(apiKey), "a page, newest first"), ...failures },
});

const create = tenantRoute({
  method: "post",
  path: "/api-keys",
  summary: "Make an API key, which may do what an admin may; it is shown this once",
  request: { body: body(createApiKeyRequest) },
  responses: { 201: json(createdApiKey, "the key"), ...failures },
});

const revoke = tenantRoute({
  method: "delete",
  path: "/api-keys/{id}",
  summary: "End an API key at once",
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { 204: { description: "the key is dead" }, ...failures },
});

/** Keys for a tenant's own programs. */
export const apiKeys = createRouter()
  .openapi(list, async (c) => c.json(await listApiKeys(c.var.ctx, c.req.valid("query")), 200))
  .openapi(create, async (c) => {
    const { name, expiresAt } = c.req.valid("json");
    const key = apiKeyPrefix + newSecret();
    const made = await createApiKey(c.var.ctx, {
      name,
      hash: await sha256Base64Url(key),
      prefix: apiKeyPrefix,
      start: key.slice(0, startLength),
      expiresAt: expiresAt === undefined ? null : Date.parse(expiresAt),
    });
    return c.json({ ...made, key }, 201);
  })
  .openapi(revoke, async (c) => {
    await revokeApiKey(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
