import { afterEach, describe, expect, it, vi } from "vitest";
import { createPreviews } from "../../src/adapters/elevenlabs/preview.ts";
import { createWebsiteReader } from "../../src/adapters/web/website-reader.ts";
import { page } from "./internet.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const home = "https://brightsmile.com/";
const [a, aaaa, cname] = [1, 28, 5];
const record = (type: number, data: string, TTL = 300) => ({ name: "brightsmile.com", type, TTL, data });
const dns = (body: unknown, type = "application/dns-json", status = 200) =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers: { "content-type": type } });
const found = (...Answer: unknown[]) => dns({ Status: 0, Answer });

/** What leaves for anything but the resolver, where the resolver answers both questions as given. */
async function askedWhen(answer: (type: string) => Response): Promise<string[]> {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(new Request(input, init).url);
    if (url.hostname === "cloudflare-dns.com") return Promise.resolve(answer(url.searchParams.get("type") ?? ""));
    asked.push(url.href);
    return Promise.resolve(url.pathname === "/robots.txt" ? new Response("", { status: 404 }) : page("<p>Hello</p>"));
  });
  const reader = createWebsiteReader({ allow: [], now: () => 0 });
  await reader.read(home);
  return asked;
}

const outside = "93.184.215.14";
const none = dns({ Status: 0 });

describe("what the resolver says", () => {
  it.each<[string, (type: string) => Response]>([
    ["an address", (type) => (type === "A" ? found(record(a, outside)) : none.clone())],
    [
      "names on the way",
      (type) => (type === "A" ? found(record(cname, "x.cdn.com."), record(a, outside)) : none.clone()),
    ],
    [
      "IPv6 alone",
      (type) => (type === "A" ? none.clone() : found(record(aaaa, "2606:2800:21f:cb07:6820:80da:af6b:8b2c"))),
    ],
  ])("%s lets it be asked", async (_what, answer) => {
    expect(await askedWhen(answer)).toEqual([`${home}robots.txt`, home]);
  });

  it.each<[string, (type: string) => Response]>([
    ["another name with a private address", () => found(record(cname, "db.internal."), record(a, "10.0.0.1"))],
    ["another name and no address", () => found(record(cname, "localhost."))],
    [
      "public and private ones",
      (type) => (type === "A" ? found(record(a, outside), record(a, "127.0.0.1")) : none.clone()),
    ],
    [
      "a private one of the other kind",
      (type) => (type === "A" ? found(record(a, outside)) : found(record(aaaa, "::1"))),
    ],
    ["one that maps another", (type) => (type === "A" ? none.clone() : found(record(aaaa, "::ffff:10.0.0.1")))],
    ["a private one for no time", () => found(record(a, "192.168.1.1", 0))],
    ["an address of another kind", () => found(record(16, outside))],
    ["that there is no such name", () => dns({ Status: 3, Answer: [record(a, outside)] })],
    ["nothing", () => dns({ Status: 0, Answer: [] })],
    ["that it failed", () => dns({ Status: 2, Answer: [record(a, outside)] })],
    ["that it refuses", () => dns({ Status: 5 })],
    ["half of it", (type) => (type === "A" ? found(record(a, outside)) : dns({ Status: 2 }))],
    ["an error", () => dns({ Status: 0, Answer: [record(a, outside)] }, "application/dns-json", 503)],
    ["a page", () => dns("<html>Sign in to this network</html>", "application/dns-json")],
    ["something else", () => dns({ Status: "0", Answer: { type: 1, data: outside } })],
    ["addresses that are none", () => found(record(a, "93.184.215.14, 10.0.0.1"), record(a, " 93.184.215.14"))],
    ["where else to ask", () => new Response(null, { status: 302, headers: { location: "https://evil.com/dns" } })],
    ["no word", () => dns("")],
  ])("%s lets nothing be asked", async (_what, answer) => {
    expect(await askedWhen(answer)).toEqual([]);
  });

  it("is asked anew for each sample of a voice", async () => {
    let asks = 0;
    const asked: string[] = [];
    vi.stubGlobal("fetch", (input: RequestInfo | URL, init?: RequestInit) => {
      const url = new URL(new Request(input, init).url);
      if (url.hostname !== "cloudflare-dns.com") {
        asked.push(url.href);
        return Promise.resolve(new Response("ID3", { headers: { "content-type": "audio/mpeg" } }));
      }
      const first = asks++ < 2;
      return Promise.resolve(
        url.searchParams.get("type") === "A" ? found(record(a, first ? outside : "10.0.0.1", 0)) : none.clone(),
      );
    });
    const preview = createPreviews([]);
    const sample = "https://bucket.com/voice.mp3";
    expect((await preview(sample))?.type).toBe("audio/mpeg");
    expect(await preview(sample)).toBeNull();
    expect(asked).toEqual([sample]);
  });
});
