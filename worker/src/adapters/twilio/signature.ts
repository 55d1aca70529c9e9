import { validateBody, validateRequest } from "twilio/lib/webhooks/webhooks.js";

/** What Twilio signed: the URL it was given and, for a form, every parameter. */
export interface SignedRequest {
  /** The public URL, query as received. */
  url: string;
  signature: string | null;
  contentType: string | null;
  body: string;
}

export type FormParams = Record<string, string | string[]>;

/** The form's fields; a repeated one keeps all its values, as the signature needs them. */
export function parseForm(body: string): FormParams {
  const params: FormParams = Object.create(null) as FormParams;
  for (const [key, value] of new URLSearchParams(body)) {
    const earlier = params[key];
    params[key] = earlier === undefined ? value : [...(Array.isArray(earlier) ? earlier : [earlier]), value];
  }
  return params;
}

/**
 * True where one of `tokens` made the request's `X-Twilio-Signature` (HMAC-SHA1 over URL and sorted parameters; a JSON
 * body is covered by its `bodySHA256` in the query instead). The account's second token counts during a rotation.
 * @param form the body's fields, for who has parsed them already
 */
export function isSignedByTwilio(
  request: SignedRequest,
  tokens: readonly string[],
  form: FormParams = parseForm(request.body),
): boolean {
  const { signature, url, body } = request;
  if (signature === null || signature.length > 100) return false;
  const isJson = request.contentType?.startsWith("application/json") ?? false;
  const bodyHash = isJson ? new URL(url).searchParams.get("bodySHA256") : null;
  if (isJson && (bodyHash === null || !validateBody(body, bodyHash))) return false;
  const params = bodyHash === null ? form : {};
  return tokens.some((token) => validateRequest(token, signature, url, params));
}

/** The same for the relay's upgrade: Twilio signs the `wss://` form of the URL and no parameters. */
export function isUpgradeSignedByTwilio(url: string, signature: string | null, tokens: readonly string[]): boolean {
  if (signature === null || signature.length > 100) return false;
  const signed = [url.replace(/^http/, "ws"), url.replace(/^https?:/, "wss:")];
  return tokens.some((token) => signed.some((candidate) => validateRequest(token, signature, candidate, {})));
}
