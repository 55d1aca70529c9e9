import { afterEach, describe, expect, it, vi } from "vitest";
import { connect, everywhere, page, redirect } from "./internet.ts";
import { notPublic, pointedInside } from "./not-public.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const secret = () => page("<p>secret</p>");
const home = "http://brightsmile.com/";
const homeAlone = ["http://brightsmile.com/robots.txt", home];

describe("an address that is not public", () => {
  it.each(notPublic)("%j is not asked", async (address) => {
    const { internet, reader } = connect(everywhere(secret));
    const { material, pages } = await reader.read(address);
    expect(internet.asked).toEqual([]);
    expect(material).toEqual([]);
    expect(pages.map(({ outcome, status }) => [outcome, status])).toEqual([
      [URL.canParse(address) ? "refused" : "failed", null],
    ]);
    expect((await reader.reach(address)).reachable).toBe(false);
    expect(internet.asked).toEqual([]);
  });

  it.each(notPublic)("%j is not asked by way of a redirect", async (address) => {
    const { internet, reader } = connect(everywhere(({ url }) => (url === home ? redirect(address) : secret())));
    await reader.read(home);
    expect(internet.asked.slice(0, 2)).toEqual(homeAlone);
    // What has no host of its own means a page of the site.
    for (const url of internet.asked) expect(new URL(url).origin).toBe("http://brightsmile.com");
  });

  it.each(Object.keys(pointedInside))("a name such as %s leads to is not asked", async (name) => {
    const { internet, reader } = connect(everywhere(secret), pointedInside);
    const { material, pages } = await reader.read(`https://${name}/`);
    expect(internet.resolved).toContain(name);
    expect(internet.asked).toEqual([]);
    expect(material).toEqual([]);
    expect(pages[0]?.outcome).toMatch(/^(?:refused|failed)$/);
  });
});

describe("ways in from a page that is public", () => {
  it.each([301, 302, 303, 307, 308])("a redirect with %i is judged like the first address", async (status) => {
    const { internet, reader } = connect(
      everywhere(({ url }) => (url === home ? redirect("http://10.0.0.1/", status) : secret())),
    );
    await reader.read(home);
    expect(internet.asked).toEqual(homeAlone);
  });

  it.each(Object.keys(pointedInside))("a redirect to a name such as %s", async (name) => {
    const { internet, reader } = connect(
      everywhere(({ url }) => (url === home ? redirect(`http://${name}/`) : secret())),
      pointedInside,
    );
    await reader.read(home);
    expect(internet.asked).toEqual(homeAlone);
  });

  it.each(["http://169.254.169.254/", "http://[::1]/", "http://localtest.me/", "file:///etc/passwd"])(
    "a redirect to %s at the end of several",
    async (inside) => {
      const chain = [
        home,
        "http://a.brightsmile.com/",
        "https://b.brightsmile.com/",
        "https://c.brightsmile.com/x",
        inside,
      ];
      const next = new Map(chain.slice(0, -1).map((url, index) => [url, chain[index + 1]!]));
      const { internet, reader } = connect(
        everywhere(({ url }) => (next.has(url) ? redirect(next.get(url)!) : secret())),
        pointedInside,
      );
      const { material } = await reader.read(home);
      expect(internet.asked.filter((url) => !url.endsWith("/robots.txt"))).toEqual(chain.slice(0, -1));
      expect(internet.asked.map((url) => new URL(url).host).every((host) => host.endsWith("brightsmile.com"))).toBe(
        true,
      );
      expect(material).toEqual([]);
    },
  );

  it("a redirect of robots.txt", async () => {
    const { internet, reader } = connect({
      "brightsmile.com": secret,
      "brightsmile.com/robots.txt": () => redirect("http://169.254.169.254/"),
      "169.254.169.254": secret,
    });
    const { pages } = await reader.read(home);
    expect(internet.asked).toEqual(["http://brightsmile.com/robots.txt"]);
    expect(pages[0]?.outcome).toBe("disallowed");
  });

  it("links, a base and a page found there", async () => {
    const { internet, reader } = connect(
      everywhere(({ url }) =>
        url === home
          ? page(
              `<base href="http://10.0.0.1/"><a href="/contact">Contact</a><a href="http://127.0.0.1/services">Services</a>
               <a href="http://brightsmile.com@10.0.0.1/faq">FAQ</a><a href="http://brightsmile.com:22/about">About</a>
               <a href="http://user@brightsmile.com/prices">Prices</a><a href="http://brightsmile.com/hours">Hours</a>`,
            )
          : redirect("http://10.0.0.1/"),
      ),
    );
    await reader.read(home);
    expect(internet.asked).toEqual([...homeAlone, "http://brightsmile.com/hours"]);
  });

  it("what is not a link or a redirect", async () => {
    const inside = "http://10.0.0.1";
    const { internet, reader } = connect(
      everywhere(({ url }) =>
        url === home
          ? page(
              `<meta http-equiv="refresh" content="0; url=${inside}/refresh"><link rel="icon" href="${inside}/favicon.ico">
               <link rel="canonical" href="${inside}/canonical"><link rel="alternate" hreflang="es" href="${inside}/es/contact">
               <link rel="sitemap" href="${inside}/sitemap.xml"><meta property="og:image" content="${inside}/image">
               <meta property="og:url" content="${inside}/services"><iframe src="${inside}/contact"></iframe>
               <img src="${inside}/hours.png" srcset="${inside}/hours-2.png 2x"><script src="${inside}/services.js"></script>
               <object data="${inside}/prices"></object><form action="${inside}/contact"><button>Contact</button></form>
               <area href="${inside}/contact"><svg><a xlink:href="${inside}/prices">Prices</a></svg>
               <script type="application/ld+json">{"@type":"Dentist","url":"${inside}/about","hasMap":"${inside}/map"}</script>`,
              {
                refresh: `0; url=${inside}/refreshed`,
                link: `<${inside}/contact>; rel="next"`,
                "content-location": inside,
              },
            )
          : secret(),
      ),
    );
    await reader.read(home);
    expect(internet.asked).toEqual(homeAlone);
  });

  it.each([200, 201, 300, 304, 305, 306, 404])("a location that comes with %i", async (status) => {
    const { internet, reader } = connect(
      everywhere(({ url }) =>
        url === home
          ? new Response(status === 304 ? null : "", { status, headers: { location: "http://10.0.0.1/" } })
          : secret(),
      ),
    );
    await reader.read(home);
    expect(internet.asked).toEqual(homeAlone);
  });

  it("a sitemap that robots.txt names", async () => {
    const { internet, reader } = connect({
      "brightsmile.com": secret,
      "brightsmile.com/robots.txt": () => new Response("Sitemap: http://10.0.0.1/sitemap.xml\nHost: 10.0.0.1"),
    });
    await reader.read(home);
    expect(internet.asked).toEqual(homeAlone);
  });

  it("a host that development allows, on another port or as a name it leads to", async () => {
    for (const to of ["http://127.0.0.1:9001/", "http://127.0.0.1/", "//127.0.0.1:09001/", "http://localhost:9000/"]) {
      const start = "http://127.0.0.1:9000/";
      const { internet, reader } = connect(
        everywhere(({ url }) => (url === start ? redirect(to) : secret())),
        {},
        { allow: ["127.0.0.1:9000"] },
      );
      await reader.read(start);
      expect(internet.asked).toEqual([`${start}robots.txt`, start]);
    }
  });

  it("encryption is not taken away on the way to another host", async () => {
    const start = "https://brightsmile.com/";
    const { internet, reader } = connect(
      everywhere(({ url }) => (url === start ? redirect("http://other.com/") : secret())),
    );
    const { pages } = await reader.read(start);
    expect(internet.asked).toEqual(["https://brightsmile.com/robots.txt", start]);
    expect(pages[0]?.outcome).toBe("refused");
  });

  it("a name whose answer changes is asked no more than the guard has seen", async () => {
    const answers = [["93.184.215.14"], ["127.0.0.1"]];
    const resolve = vi.fn<(name: string) => Promise<string[]>>(() => Promise.resolve(answers.shift() ?? ["127.0.0.1"]));
    const { internet, reader } = connect({ "brightsmile.com": secret }, {}, { resolve });
    await reader.read(home);
    expect(internet.asked).toEqual(homeAlone);
    await reader.read(home);
    expect(internet.asked).toEqual(homeAlone);
  });
});

describe("what may be asked", () => {
  it.each([
    "http://93.184.215.14/",
    "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
    "https://xn--dentista-nio-khb.es/",
    "https://brightsmile.com./",
    "http://brightsmile.com:80/",
    "http://172.15.255.255/",
    "http://172.32.0.1/",
    "http://100.128.0.1/",
    "http://11.0.0.1/",
    "http://192.169.0.1/",
    "http://223.255.255.254/",
  ])("%s is public", async (address) => {
    const { reader } = connect(everywhere(() => page("<p>Hello</p>")));
    expect((await reader.read(address)).material).toHaveLength(1);
  });

  it("is what development names, with its port, and nothing beside it", async () => {
    const { internet, reader } = connect(everywhere(secret), {}, { allow: ["127.0.0.1:9000", "localhost:80"] });
    expect((await reader.read("http://127.0.0.1:9000/")).material).toHaveLength(1);
    expect((await reader.read("http://localhost/")).material).toHaveLength(1);
    const before = internet.asked.length;
    for (const other of [
      "http://127.0.0.1:9001/",
      "http://127.0.0.1/",
      "http://user@127.0.0.1:9000/",
      "http://localhost:9000/",
      "ftp://127.0.0.1:9000/",
    ])
      expect((await reader.read(other)).material).toEqual([]);
    expect(internet.asked).toHaveLength(before);
  });
});
