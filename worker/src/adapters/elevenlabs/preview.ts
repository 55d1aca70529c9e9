import { AppError } from "../../errors.ts";
import type { VoiceSample } from "../ports.ts";

const deadline = 5000;
const longest = 2 * 1024 * 1024;
const redirects = 3;

/**
 * Fetches a sample from wherever a library keeps it: a vendor's bucket, so an address that somebody else chose.
 * @param mayAsk judges every address before anything is sent, also after each redirect
 * @returns null for what is not audio, is too large, is not there or may not be asked for
 * @throws AppError `unavailable`
 */
export async function fetchPreview(previewUrl: string, mayAsk: (url: URL) => boolean): Promise<VoiceSample | null> {
  const signal = AbortSignal.timeout(deadline);
  let url = URL.parse(previewUrl);
  try {
    for (let hop = 0; hop <= redirects; hop++) {
      if (url === null || !mayAsk(url)) return null;
      const response = await fetch(url.href, { redirect: "manual", signal, headers: { accept: "audio/*" } });
      const next = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (next === null) return await readSample(response);
      await response.body?.cancel();
      url = URL.parse(next, url.href);
    }
    return null;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("unavailable", "the sample could not be fetched");
  }
}

async function readSample(response: Response): Promise<VoiceSample | null> {
  const type = /^audio\/[a-z0-9.+-]+/i.exec(response.headers.get("content-type") ?? "")?.[0].toLowerCase();
  const refused = !response.ok || type === undefined || Number(response.headers.get("content-length") ?? 0) > longest;
  if (refused || response.body === null) {
    await response.body?.cancel();
    if (response.status >= 500) throw new AppError("unavailable", `the sample's host answered ${response.status}`);
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
