import { afterEach, describe, expect, it, vi } from "vitest";
import { connect, page, redirect, type Server } from "./internet.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const home = "https://brightsmile.com/";
const text = new TextEncoder();
const limits = { pageMs: 100, readingMs: 300 };

/** A body that sends its pieces and then never ends. */
const stalling = (...pieces: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(text.encode(piece));
    },
  });

/** A body of 16 MB, made as it is read. */
function huge(piece: Uint8Array, everyMs = 0) {
  const made = { bytes: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
      made.bytes += piece.length;
      if (made.bytes > 16 * 1024 * 1024) controller.close();
      else controller.enqueue(piece);
    },
    cancel() {
      made.cancelled = true;
    },
  });
  return { made, body };
}

async function readOf(server: Server, robots?: Server) {
  const { internet, reader } = connect(
    { "brightsmile.com": server, ...(robots === undefined ? {} : { "brightsmile.com/robots.txt": robots }) },
    {},
    { limits },
  );
  const began = Date.now();
  const reading = await reader.read(home);
  return { ...reading, internet, took: Date.now() - began };
}

describe("a site that answers", () => {
  const site: Server = ({ url }) => {
    switch (new URL(url).pathname) {
      case "/":
        return page(
          `<h1>Bright Smile</h1><a href="/contact/?utm_source=home">Contact</a><a href="http://www.brightsmile.com/contact">Contact</a>
           <a href="/services">Services</a><a href="/gone">FAQ</a><a href="/prices.pdf">Prices</a><a href="/calendar/2026/11/">Hours</a>
           <a href="https://other.com/about">About</a><a href="/old-about">About us</a>`,
        );
      case "/contact/":
        return page("<p>12 Main St</p>");
      case "/services":
        return page("<li>Cleaning</li>");
      case "/old-about":
        return redirect("/contact/");
      default:
        return new Response("", { status: 404 });
    }
  };

  it("is read page by page, the home page first, none twice", async () => {
    const { internet, reader } = connect({ "brightsmile.com": site });
    const { material, pages } = await reader.read(home);
    expect(material.map(({ url }) => url)).toEqual([
      home,
      "https://brightsmile.com/contact/?utm_source=home",
      "https://brightsmile.com/services",
    ]);
    expect(material[1]?.blocks).toEqual([{ kind: "text", text: "12 Main St" }]);
    expect(pages.map(({ outcome, status }) => [outcome, status])).toEqual([
      ["read", 200],
      ["read", 200],
      ["read", 200],
      ["missing", 404],
      ["read", 200],
    ]);
    for (const { bytes, ms } of pages) expect(bytes >= 0 && ms >= 0).toBe(true);
    expect(internet.asked.filter((url) => url.endsWith("/robots.txt"))).toEqual(["https://brightsmile.com/robots.txt"]);
    expect(internet.resolved).toEqual(["brightsmile.com"]);
    for (const { headers, method, redirect: mode } of internet.requests) {
      expect(method).toBe("GET");
      expect(mode).toBe("manual");
      expect(headers.get("user-agent")).toContain("AmunetBot");
      expect(headers.get("cookie")).toBeNull();
    }
  });

  it("says that it is there, and what it is called", async () => {
    const { internet, reader } = connect({
      "brightsmile.com": ({ url }) => (url === home ? redirect("/en/") : page("Hello")),
    });
    expect(await reader.reach(home)).toEqual({
      reachable: true,
      url: "https://brightsmile.com/en/",
      title: "Bright Smile",
    });
    expect(internet.asked).toHaveLength(3);
  });

  it("is asked for eight pages at most, four at once", async () => {
    let [open, most] = [0, 0];
    const links = Array.from(
      { length: 40 },
      (_, index) =>
        `<a href="/${["contact", "services", "prices", "faq", "about", "hours", "locations"][index % 7]}-${index}">x</a>`,
    );
    const { internet, reader } = connect({
      "brightsmile.com": async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setTimeout(resolve, 5));
        open -= 1;
        return page(links.join(""));
      },
    });
    expect((await reader.read(home)).pages).toHaveLength(8);
    expect(internet.asked).toHaveLength(9);
    expect(most).toBe(4);
  });

  it.each<[string, string, number]>([
    ["a refresh", '<meta http-equiv="Refresh" content="0; URL=\'/home/\'"><p>Loading', 1],
    ["a frame set", '<frameset cols="20%,80%"><frame src="/menu"><frame src="/home/"></frameset>', 3],
    ["frames of another host", '<frameset><frame src="https://builder.com/bright/"></frameset>', 2],
  ])("that leads on by %s is read where it leads", async (_what, entrance, materials) => {
    const server: Server = ({ url }) =>
      page(
        new URL(url).pathname === "/"
          ? entrance
          : /menu/.test(url)
            ? '<a href="/contact">Contact</a>'
            : /contact/.test(url)
              ? "<p>Call us"
              : "<p>Open daily 9-5",
      );
    const { reader } = connect({ "brightsmile.com": server, "builder.com": server });
    const { material } = await reader.read(home);
    expect(JSON.stringify(material)).toContain("Open daily 9-5");
    expect(material.filter(({ url }) => !url.endsWith("/contact")).length).toBe(materials);
    expect(material.some(({ url }) => url.endsWith("/contact"))).toBe(entrance.includes("/menu"));
  });

  it.each([
    "http://169.254.169.254/",
    "file:///etc/passwd",
    "http://brightsmile.com:8080/",
    "javascript:alert(1)",
    home,
  ])("that leads on to %s is read by itself", async (to) => {
    const { internet, reader } = connect({
      "brightsmile.com": () => page(`<meta http-equiv=refresh content="0;url=${to}"><frameset><frame src="${to}">`),
    });
    const { pages } = await reader.read(home);
    expect(pages[0]?.outcome).toBe("read");
    expect(internet.asked.every((url) => url.startsWith(home))).toBe(true);
    expect(internet.asked.length).toBeLessThanOrEqual(3);
  });

  it("moves to www without encryption is followed there", async () => {
    const { reader } = connect({
      "brightsmile.com": () => redirect("http://www.brightsmile.com/"),
      "www.brightsmile.com": () => page("<p>Hello"),
    });
    expect((await reader.read(home)).material.map(({ url }) => url)).toEqual(["http://www.brightsmile.com/"]);
  });

  it("without encryption is read where nothing answers with it", async () => {
    const { internet, reader } = connect({
      "brightsmile.com": ({ url }) => {
        if (url.startsWith("https:")) throw new TypeError("Network connection lost.");
        return page("<p>Hello</p>");
      },
      "brightsmile.com/robots.txt": ({ url }) => {
        if (url.startsWith("https:")) throw new TypeError("Network connection lost.");
        return new Response("", { status: 404 });
      },
    });
    expect((await reader.read(home)).material.map(({ url }) => url)).toEqual(["http://brightsmile.com/"]);
    expect(internet.asked.at(-1)).toBe("http://brightsmile.com/");
  });
});

describe("a server that", () => {
  it.each<[string, Server]>([
    ["never answers", () => new Promise<Response>(() => {})],
    ["stalls in its body", () => page(stalling("<p>Open daily."))],
    ["sends a byte now and then", () => page(huge(text.encode("a"), 20).body)],
    [
      "stalls in the page a redirect leads to",
      ({ url }) => (url === home ? redirect("/en") : new Promise<Response>(() => {})),
    ],
  ])("%s is given up in time", async (_what, server) => {
    const { pages, material, took } = await readOf(server);
    expect(pages.map(({ outcome }) => outcome)).toEqual(["timed-out"]);
    expect(material).toEqual([]);
    expect(took).toBeLessThan(1000);
  });

  it("stalls on every page costs no more than a whole reading may", async () => {
    const links = ["contact", "services", "prices", "faq", "about", "hours", "locations"].map(
      (name) => `<a href="/${name}">x</a>`,
    );
    const { pages, took, material } = await readOf(({ url }) =>
      url === home ? page(links.join("")) : new Promise<Response>(() => {}),
    );
    expect(material).toHaveLength(1);
    expect(pages.slice(1).map(({ outcome }) => outcome)).toEqual(Array(7).fill("timed-out"));
    expect(took).toBeLessThan(1000);
  });

  it("has a resolver that stalls is given up in time", async () => {
    const { reader, internet } = connect(
      { "brightsmile.com": () => page("x") },
      {},
      { limits, resolve: () => new Promise<string[]>(() => {}) },
    );
    expect((await reader.read(home)).pages.map(({ outcome }) => outcome)).toEqual(["timed-out"]);
    expect(await reader.reach(home)).toMatchObject({ reachable: false });
    expect(internet.asked).toEqual([]);
  });

  it("sends without end is read to the limit", async () => {
    const { made, body } = huge(text.encode("<p>a".repeat(16_384)));
    const { pages, material } = await readOf(() => page(body, { "content-length": "10" }));
    expect(pages).toMatchObject([{ outcome: "too-large", bytes: 2 * 1024 * 1024 }]);
    expect(material[0]?.blocks.length).toBeGreaterThan(1000);
    expect(made.cancelled).toBe(true);
    expect(made.bytes).toBeLessThan(4 * 1024 * 1024);
  });

  it("sends little that unpacks to much is read to the limit", async () => {
    const packed = huge(new Uint8Array(65_536)).body.pipeThrough(new CompressionStream("gzip"));
    const { pages } = await readOf(() => page(packed.pipeThrough(new DecompressionStream("gzip"))));
    expect(pages).toMatchObject([{ outcome: "too-large", bytes: 2 * 1024 * 1024 }]);
  });

  it.each<[string, Server, string, number | null]>([
    [
      "breaks off",
      () => page(new ReadableStream({ start: (controller) => controller.error(new Error("reset")) })),
      "failed",
      null,
    ],
    ["cannot be reached", () => Promise.reject(new TypeError("Network connection lost.")), "failed", null],
    ["says 204", () => new Response(null, { status: 204 }), "failed", 204],
    ["says 206", () => new Response("<p>x", { status: 206, headers: { "content-type": "text/html" } }), "failed", 206],
    ["says 304", () => new Response(null, { status: 304 }), "failed", 304],
    ["says 300", () => new Response("x", { status: 300 }), "failed", 300],
    ["redirects nowhere", () => new Response(null, { status: 302 }), "failed", 302],
    ["redirects to nonsense", () => redirect("https://"), "refused", 302],
    ["redirects to itself", () => redirect(home), "failed", 302],
    ["redirects for ever", ({ url }) => redirect(`${url}x`), "failed", 302],
    ["redirects to a file", () => redirect("file:///etc/passwd"), "refused", null],
    ["redirects to a script", () => redirect("javascript:alert(1)"), "refused", null],
    ["redirects to another protocol", () => redirect("ftp://brightsmile.com/"), "refused", null],
    ["says 401", () => new Response("<p>x", { status: 401 }), "failed", 401],
    ["says 403", () => new Response("<p>x", { status: 403 }), "failed", 403],
    ["says 404", () => new Response("<p>x", { status: 404 }), "missing", 404],
    ["says 410", () => new Response("<p>x", { status: 410 }), "missing", 410],
    ["says 429", () => new Response("<p>x", { status: 429 }), "failed", 429],
    ["says 500", () => new Response("<p>x", { status: 500 }), "failed", 500],
    ["says 503", () => new Response("<p>x", { status: 503 }), "failed", 503],
    ["sends a picture", () => page("<p>x", { "content-type": "image/png" }), "not-html", 200],
    ["sends a document", () => page("%PDF-1.7", { "content-type": "application/pdf" }), "not-html", 200],
    ["sends plain text", () => page("<p>x", { "content-type": "text/plain" }), "not-html", 200],
    ["does not say what it sends", () => new Response(text.encode("\u0000\u0001")), "not-html", 200],
  ])("%s has an outcome", async (_what, server, outcome, status) => {
    const { pages, material, internet } = await readOf(server);
    expect(pages.at(-1)).toMatchObject({ outcome, status });
    expect(material).toEqual([]);
    expect(internet.asked.length).toBeLessThan(15);
    const { reader } = connect({ "brightsmile.com": server }, {}, { limits });
    const reach = await reader.reach(home);
    expect(reach.reachable).toBe(false);
    expect("reason" in reach && reach.reason.length > 10).toBe(true);
  });

  it.each<[string, () => Response, string]>([
    [
      "says so in the header",
      () => page(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), { "content-type": "text/html; charset=ISO-8859-1" }),
      "café",
    ],
    [
      "says so in the page",
      () =>
        page(Uint8Array.from([...text.encode('<meta charset="windows-1252">'), 0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]), {
          "content-type": "text/html",
        }),
      "“café”",
    ],
    ["does not say so", () => page(Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), { "content-type": "text/html" }), "café"],
    ["says nothing and sends UTF-8", () => page(text.encode("café"), { "content-type": "text/html" }), "café"],
    [
      "has a byte order mark",
      () => page(text.encode("\ufeffcafé"), { "content-type": "text/html; charset=iso-8859-1" }),
      "café",
    ],
    [
      "says a charset nobody knows",
      () => page(text.encode("café"), { "content-type": "text/html; charset=klingon" }),
      "café",
    ],
    [
      "says UTF-16 in a page that is none",
      () => page(text.encode('<meta charset="utf-16">café'), { "content-type": "text/html" }),
      "café",
    ],
    ["says no type at all", () => new Response(text.encode("<!DOCTYPE html>café")), "café"],
  ])("writes in a charset of its own and %s is read right", async (_what, answer, expected) => {
    const { material } = await readOf(answer);
    expect(material[0]?.blocks).toEqual([{ kind: "text", text: expected }]);
  });
});

describe("robots.txt", () => {
  const site: Server = ({ url }) =>
    page(url === home ? `<a href="/contact">Contact</a><a href="/services">Services</a>` : "x");

  it("is obeyed page by page, and after redirects", async () => {
    const { pages, internet } = await readOf(
      (request) => (request.url.endsWith("/services") ? redirect("/contact") : site(request)),
      () => new Response("User-agent: *\nDisallow: /contact"),
    );
    expect(pages.map(({ outcome }) => outcome)).toEqual(["read", "disallowed", "disallowed"]);
    expect(internet.asked).not.toContain("https://brightsmile.com/contact");
  });

  it.each<[string, Server, string]>([
    ["says so", () => new Response("User-agent: AmunetBot\nDisallow: /"), "disallowed"],
    ["cannot be had: 500", () => new Response("", { status: 500 }), "disallowed"],
    ["cannot be had: no connection", () => Promise.reject(new TypeError("lost")), "failed"],
    ["stalls", () => new Promise<Response>(() => {}), "timed-out"],
    ["redirects for ever", ({ url }) => redirect(url), "disallowed"],
    ["is forbidden: 403", () => new Response("", { status: 403 }), "read"],
    ["is not there: 404", () => new Response("User-agent: *\nDisallow: /", { status: 404 }), "read"],
    ["is a page", () => page("<p>Not found</p>"), "read"],
    ["forbids others", () => new Response("User-agent: *\nDisallow: /\n\nUser-agent: AmunetBot\nAllow: /"), "read"],
    ["is endless", () => new Response(huge(text.encode("# nothing here\n".repeat(4096))).body), "read"],
  ])("that %s", async (_what, robots, outcome) => {
    const { pages } = await readOf(site, robots);
    expect(pages[0]?.outcome).toBe(outcome);
  });
});
