import { AppError } from "../../errors.ts";
import type { VoiceLibrary, VoiceSample } from "../ports/voices.ts";
import { createAddressGuard } from "../web/guard/address-guard.ts";
import { resolveOverHttps } from "../web/guard/resolve-name.ts";

const deadline = 5000;
const longest = 2 * 1024 * 1024;
const redirects = 3;

/**
 * Fetches samples from wherever a library keeps them: a vendor's bucket, so an address that somebody else chose. Every
 * address is judged before anything is sent, also after each redirect, and must be https.
 * @param allow `host:port` that may also be asked over http, and that the guard lets pass
 */
export function createPreviews(allow: readonly string[]): VoiceLibrary["preview"] {
  return async (previewUrl) => {
    // One for each sample: what a name's address was the last time says nothing now.
    const guard = createAddressGuard(allow, resolveOverHttps);
    const judge = async (url: URL | null, until: AbortSignal) => {
      const isSecure = url?.protocol === "https:" || allow.includes(`${url?.hostname}:${url?.port || 80}`);
      return url === null || !isSecure ? "refused" : guard(url, until);
    };
    const signal = AbortSignal.timeout(deadline);
    try {
      let url = URL.parse(previewUrl);
      for (let hop = 0; hop <= redirects; hop++) {
        const verdict = await judge(url, signal);
        if (url === null || verdict === "refused") return null;
        if (verdict === "unknown") break;
        const response = await fetch(url.href, { redirect: "manual", signal, headers: { accept: "audio/*" } });
        const next = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
        if (next === null) return await readSample(response);
        await response.body?.cancel();
        url = URL.parse(next, url.href);
      }
    } catch {
      // Whatever it was, nothing is known of the sample.
    }
    throw new AppError("unavailable", "the sample could not be fetched");
  };
}

async function readSample(response: Response): Promise<VoiceSample | null> {
  const type = /^audio\/[a-z0-9.+-]+/i.exec(response.headers.get("content-type") ?? "")?.[0].toLowerCase();
  const refused = !response.ok || type === undefined || Number(response.headers.get("content-length") ?? 0) > longest;
  if (refused || response.body === null) {
    await response.body?.cancel();
    if (response.status >= 500) throw new Error(`the sample's host answered ${response.status}`);
    return null;
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the body.
  for await (const part of response.body) {
    if ((size += part.byteLength) > longest) return null;
    parts.push(part);
  }
  if (size === 0) return null;
  return { audio: await new Blob(parts).arrayBuffer(), type };
}
