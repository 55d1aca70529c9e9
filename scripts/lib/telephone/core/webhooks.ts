import type { Params } from "./call-params.ts";
import type { Network } from "./network.ts";
import type { CallEvent } from "./relay-session.ts";
import { readTwiml, type Verb } from "./twiml.ts";

interface Caller {
  network: Network;
  onEvent: (event: CallEvent) => void;
}

/** Posts a webhook. An answer that is no success, or none at all, is trouble, and undefined. */
export async function post(caller: Caller, url: string, params: Params): Promise<string | undefined> {
  try {
    const { status, body } = await caller.network.post(url, params);
    if (status >= 200 && status < 300) return body;
    caller.onEvent({ type: "trouble", text: `${url} answered ${status}: ${body.slice(0, 200)}` });
  } catch (error) {
    caller.onEvent({ type: "trouble", text: `${url}: ${whyOf(error)}` });
  }
  return undefined;
}

/** Posts a webhook and reads the document it answers; undefined, with trouble told, where there is none. */
export async function postForTwiml(caller: Caller, url: string, params: Params): Promise<Verb[] | undefined> {
  const body = await post(caller, url, params);
  if (body === undefined) return undefined;
  try {
    return readTwiml(body);
  } catch (error) {
    caller.onEvent({ type: "trouble", text: `${url} answered no TwiML: ${whyOf(error)}` });
    return undefined;
  }
}

/** An address in a document: absolute, relative to the document's own, or absent, which means the document's own. */
export const resolveUrl = (url: string | undefined, base: string): string => new URL(url ?? base, base).href;

export const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
