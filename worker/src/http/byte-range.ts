/**
 * Answers with some bytes, or with the one range of them that is asked for: some players play nothing of a server that does
 * not know ranges. Several ranges, and what is no range, get the whole. Protocol: RFC 9110, 14.
 * @param range the request's `Range` header
 */
export function rangeOf(bytes: ArrayBuffer, range: string | undefined, headers: Record<string, string>): Response {
  const size = bytes.byteLength;
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  const all = { ...headers, "accept-ranges": "bytes" };
  if (first === "" && last === "") return new Response(bytes, { headers: all });
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
  if (from >= size || (last !== "" && first !== "" && Number(last) < from))
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  const part = { ...all, "content-range": `bytes ${from}-${to}/${size}` };
  return new Response(bytes.slice(from, to + 1), { status: 206, headers: part });
}
