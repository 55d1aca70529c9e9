import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, VendorContract } from "../../../test/contracts/vendor.ts";
import { accountVoice, sharedVoice, sharing } from "../../../test/voices/library-voices.ts";
import { createVoiceLibrary } from "./voice-library.ts";

const contract = VendorContract.open("elevenlabs");
if (contract === null)
  console.warn("voice-library.test.ts: no contracts folder (CONTRACTS_DIR), so nothing is checked against ElevenLabs");

const library = () =>
  createVoiceLibrary({ apiKey: "xi-secret", baseUrl: "https://elevenlabs.test" }, () => Promise.resolve(null));
const at = Date.parse("2026-11-22T12:00:00Z");

let requests: Request[];
/** What is wrong with the answers of our fakes. */
let faults: string[];

/** What a fake answers: a body with 200, or one with its own status; a string is sent as it is. */
type Fake = (url: URL, asked: number) => Answer | Record<string, unknown> | string;

function answerWith(fake: Fake, options: { checked?: boolean } = {}): void {
  vi.stubGlobal("fetch", async (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const said = fake(new URL(input), requests.length);
    if (typeof said === "string") return new Response(said);
    const answer = "status" in said && "body" in said ? (said as Answer) : { status: 200, body: said };
    if (options.checked !== false && answer.status === 200)
      faults.push(...(contract?.faultsOfAnswer("GET", new URL(input).pathname, answer) ?? []));
    return typeof answer.body === "string"
      ? new Response(answer.body, { status: answer.status })
      : Response.json(answer.body, { status: answer.status });
  });
}

const isAccount = (url: URL) => url.pathname === "/v2/voices";
const accountPage = (voices: unknown[], more: Record<string, unknown> = {}) => ({
  voices,
  has_more: false,
  total_count: 0,
  next_page_token: null,
  ...more,
});
const sharedPage = (voices: unknown[], has_more = false) => ({ voices, has_more });
const lists =
  (account: unknown[], shared: unknown[]): Fake =>
  (url) =>
    isAccount(url) ? accountPage(account) : sharedPage(shared);
const askedFor = (path: string) => requests.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === path);
const refusal = (status: number, detail: unknown): Answer => ({ status, body: { detail } });

beforeEach(() => {
  requests = [];
  faults = [];
  vi.useFakeTimers({ toFake: ["setTimeout"], shouldAdvanceTime: true, advanceTimeDelta: 200 });
});

afterEach(() => {
  expect(faults).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("searching", () => {
  it("asks as ElevenLabs' document says, with the key in its header alone", async () => {
    answerWith(lists([accountVoice("own1")], [sharedVoice("shared1")]));
    await library().search("en");
    for (const request of requests) {
      expect((await contract?.faultsOf(request.clone())) ?? []).toEqual([]);
      expect(request.headers.get("xi-api-key")).toBe("xi-secret");
      expect(request.url).not.toContain("secret");
    }
    const [shared] = askedFor("/v1/shared-voices");
    expect(shared!.searchParams.getAll("use_cases")).toEqual([
      "conversational",
      "customer_support",
      "informative_educational",
    ]);
    expect(Object.fromEntries(shared!.searchParams)).toMatchObject({
      language: "en",
      page: "0",
      page_size: "100",
      min_notice_period_days: "30",
      include_custom_rates: "false",
    });
    expect(askedFor("/v2/voices")[0]!.searchParams.get("include_total_count")).toBe("false");
  });

  it("reads traits from the labels of the account's voices and from the library's own fields", async () => {
    const verified = [
      { language: "es", model_id: "eleven_flash_v2_5", locale: "es-MX", preview_url: "https://cdn.test/es.mp3" },
    ];
    answerWith(
      lists(
        [
          accountVoice("own1", {
            labels: { gender: "Male", age: "middle-aged", use_case: "customer support", language: "en" },
          }),
        ],
        [
          sharedVoice("shared1", {
            descriptive: "Calm, Warm",
            verified_languages: verified,
            language: "en",
            locale: null,
          }),
        ],
      ),
    );
    expect(await library().search("en")).toEqual([
      {
        voiceId: "shared1",
        publicOwnerId: "owner1",
        name: "Voice shared1",
        languages: ["en-US", "en", "es-MX", "es"],
        gender: "female",
        age: "middle_aged",
        accent: "american",
        descriptives: ["calm", "warm"],
        useCases: ["conversational"],
        category: "professional",
        previewUrl: "https://storage.googleapis.com/previews/shared1.mp3",
        popularity: 100,
        noticeDays: 90,
      },
      {
        voiceId: "own1",
        publicOwnerId: null,
        name: "Own own1",
        languages: ["en"],
        gender: "male",
        age: "middle_aged",
        accent: null,
        descriptives: [],
        useCases: ["customer_support"],
        category: "premade",
        previewUrl: null,
        popularity: 0,
        noticeDays: null,
      },
    ]);
    const [inSpanish] = await library().search("es");
    expect(inSpanish).toMatchObject({ voiceId: "shared1", previewUrl: "https://cdn.test/es.mp3" });
  });

  it("knows by the accent where a voice is from that does not say it", async () => {
    const labels = (language: string, accent: string) => ({ labels: { language, accent } });
    answerWith(
      lists([accountVoice("gb", labels("en", "British")), accountVoice("odd", labels("en", "castilian"))], []),
    );
    const found = await library().search("en");
    expect(found.map(({ languages }) => languages)).toEqual([["en-GB", "en"], ["en"]]);
  });

  it("goes on by token and by page, and gives each voice once, as the library says it", async () => {
    answerWith((url) => {
      if (isAccount(url))
        return url.searchParams.get("next_page_token") === null
          ? accountPage([accountVoice("a"), accountVoice("b")], { has_more: true, next_page_token: "t1" })
          : accountPage([accountVoice("b"), accountVoice("c")]);
      return url.searchParams.get("page") === "0"
        ? sharedPage([sharedVoice("b"), sharedVoice("b", { name: "Again" })], true)
        : sharedPage([sharedVoice("d")]);
    });
    const found = await library().search("en");
    expect(found.map(({ voiceId, publicOwnerId }) => [voiceId, publicOwnerId])).toEqual([
      ["b", "owner1"],
      ["d", "owner1"],
      ["a", null],
      ["c", null],
    ]);
    expect(askedFor("/v2/voices").map((url) => url.searchParams.get("next_page_token"))).toEqual([null, "t1"]);
  });

  it.each<[string, Fake, number]>([
    [
      "a token that repeats",
      (url) => (isAccount(url) ? accountPage([], { has_more: true, next_page_token: "t" }) : sharedPage([])),
      3,
    ],
    ["more without a token", (url) => (isAccount(url) ? accountPage([], { has_more: true }) : sharedPage([])), 2],
    [
      "tokens without end",
      (url, asked) =>
        isAccount(url) ? accountPage([], { has_more: true, next_page_token: `t${asked}` }) : sharedPage([]),
      4,
    ],
    ["more after an empty page", (url) => (isAccount(url) ? accountPage([]) : sharedPage([], true)), 2],
    ["pages without end", (url) => (isAccount(url) ? accountPage([]) : sharedPage([sharedVoice("s")], true)), 3],
  ])("ends although the list promises %s", async (_what, fake, most) => {
    answerWith(fake);
    await library().search("en");
    expect(requests.length).toBeLessThanOrEqual(most);
  });

  it.each<[string, Record<string, unknown>]>([
    ["no name", { name: null }],
    ["an empty name", { name: " " }],
    ["an id that is none", { voice_id: '"/><Dial>' }],
    ["an id of another kind", { voice_id: 7 }],
    ["a language we do not speak", { language: "fr", locale: "fr-FR" }],
    ["no language", { language: null, locale: null }],
    ["fame", { category: "famous" }],
  ])("leaves out a voice with %s, and no other for its sake", async (_what, change) => {
    answerWith(lists([], [sharedVoice("bad", change), null, "x", 7, [], sharedVoice("good")]), { checked: false });
    expect((await library().search("en")).map(({ voiceId }) => voiceId)).toEqual(["good"]);
  });

  it("takes nulls, strangers and nonsense in what it can do without", async () => {
    const strange = sharedVoice("s", {
      accent: null,
      gender: "neutral",
      age: 40,
      descriptive: null,
      use_case: {},
      cloned_by_count: "many",
      notice_period: null,
      preview_url: "javascript:alert(1)",
      verified_languages: ["en", { language: 7, preview_url: "ftp://x" }],
      brand_new: { deep: true },
      name: "A\u0000\u202Evoice" + "!".repeat(200),
    });
    answerWith(lists([], [strange]), { checked: false });
    const [voice] = await library().search("en");
    expect(voice).toMatchObject({
      gender: null,
      age: null,
      accent: null,
      descriptives: [],
      useCases: [],
      popularity: 0,
      noticeDays: null,
      previewUrl: null,
      languages: ["en-US", "en"],
    });
    expect(voice!.name).toMatch(/^A voice!+$/);
    expect(voice!.name).toHaveLength(100);
  });

  it("leaves out what the account keeps to itself: the carrier cannot speak with it", async () => {
    const clone = { category: "cloned", is_owner: true };
    answerWith(
      lists(
        [
          accountVoice("private1", clone),
          accountVoice("private2", { ...clone, sharing: sharing({ status: "disabled" }) }),
          accountVoice("shared", { ...clone, sharing: sharing({ status: "enabled" }) }),
          accountVoice("saved", { category: "professional", sharing: sharing() }),
          accountVoice("premade", { labels: {} }),
        ],
        [],
      ),
    );
    const found = await library().search("en");
    expect(found.map(({ voiceId }) => voiceId)).toEqual(["shared", "saved", "premade"]);
    expect(found.map(({ popularity }) => popularity)).toEqual([7, 7, 0]);
  });
});

describe("a library that fails", () => {
  it.each<[string, Answer]>([
    ["401 with an object", refusal(401, { status: "invalid_api_key", message: "xi-secret is wrong" })],
    ["401 with a sentence", refusal(401, "xi-secret is wrong")],
    ["403", refusal(403, { status: "only_for_creator+", message: "no" })],
    ["422 with a list", refusal(422, [{ loc: ["query"], msg: "xi-secret", type: "value_error" }])],
    ["429 for another reason", refusal(429, { status: "rate_limited" })],
    ["500 with HTML", { status: 500, body: "<html>xi-secret</html>" }],
    ["503 with nothing", { status: 503, body: "" }],
    ["302 elsewhere", { status: 302, body: "" }],
  ])("with %s is unavailable, is asked once, and says nothing of what it said", async (_what, answer) => {
    answerWith((url) => (isAccount(url) ? answer : sharedPage([])));
    const error: unknown = await library()
      .search("en")
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "unavailable" });
    expect(JSON.stringify(error) + String(error)).not.toContain("secret");
    expect(askedFor("/v2/voices")).toHaveLength(1);
  });

  it.each(["too_many_concurrent_requests", "system_busy"])(
    "for a moment with %s is asked once more",
    async (status) => {
      let busy = true;
      answerWith((url) => {
        if (!isAccount(url)) return sharedPage([sharedVoice("s")]);
        if (busy) return ((busy = false), refusal(429, { status, message: "later" }));
        return accountPage([]);
      });
      expect(await library().search("en")).toHaveLength(1);
      answerWith((url) => (isAccount(url) ? refusal(429, { status, message: "later" }) : sharedPage([])));
      requests = [];
      await expect(library().search("en")).rejects.toMatchObject({ code: "unavailable" });
      expect(askedFor("/v2/voices")).toHaveLength(2);
    },
  );

  it.each(["null", "{}", '{"voices":null}', '{"voices":{}}', "<html>", "", "[", '{"voices":[]'])(
    "with %j as a success is unavailable",
    async (body) => {
      answerWith((url) => (isAccount(url) ? body : sharedPage([])));
      await expect(library().search("en")).rejects.toMatchObject({ code: "unavailable" });
    },
  );

  it("is given up after five seconds", async () => {
    vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      expect(ms).toBe(5000);
      return AbortSignal.abort(new DOMException("timed out", "TimeoutError"));
    });
    vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
      throw init.signal!.reason as Error;
    });
    await expect(library().search("en")).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("withdrawn voices", () => {
  const single = (url: URL) => /^\/v1\/voices\/(\w+)$/.exec(url.pathname)?.[1];

  it("are those that neither the account has nor the library knows", async () => {
    answerWith((url) => {
      if (isAccount(url)) return accountPage([accountVoice("own")]);
      if (single(url) === "alive") return accountVoice("alive");
      if (single(url) === undefined) return sharedPage([sharedVoice("other")]);
      return refusal(single(url) === "gone400" ? 400 : 404, { status: "voice_not_found", message: "gone" });
    });
    const ids = ["own", "alive", "gone400", "gone404", "own"];
    expect(await library().withdrawn(ids, at)).toEqual(["gone400", "gone404"]);
    for (const request of requests) expect((await contract?.faultsOf(request.clone())) ?? []).toEqual([]);
    expect(askedFor("/v2/voices")[0]!.searchParams.getAll("voice_ids")).toEqual(["own", "alive", "gone400", "gone404"]);
  });

  it("are those whose withdrawal takes effect by then, and copies of what is not shared any more", async () => {
    const ends = (ms: number) => sharing({ disable_at_unix: ms / 1000 });
    answerWith((url) => {
      if (isAccount(url))
        return accountPage([
          accountVoice("ended", { sharing: ends(at) }),
          accountVoice("ending", { sharing: ends(at + 1000) }),
          accountVoice("disabled", { sharing: sharing({ status: "copied_disabled" }) }),
        ]);
      return accountVoice("library", { sharing: ends(at - 1000) });
    });
    expect(await library().withdrawn(["ended", "ending", "disabled", "library"], at)).toEqual([
      "ended",
      "disabled",
      "library",
    ]);
  });

  it("are asked for a hundred at a time", async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `v${index}`);
    answerWith((url) => accountPage(url.searchParams.getAll("voice_ids").map((id) => accountVoice(id))));
    expect(await library().withdrawn(ids, at)).toEqual([]);
    expect(requests.map(({ url }) => new URL(url).searchParams.getAll("voice_ids").length)).toEqual([100, 100, 50]);
  });

  it.each<[string, Answer]>([
    ["500", refusal(500, "down")],
    ["401", refusal(401, { status: "invalid_api_key" })],
    ["422", refusal(422, [{ loc: ["path"], msg: "?", type: "x" }])],
    ["400 for another reason", refusal(400, { status: "quota_exceeded" })],
    ["429", refusal(429, { status: "system_busy" })],
    ["a stranger's 404", { status: 404, body: "<html>not here</html>" }],
    ["a 404 without a reason", { status: 404, body: { error: "not here" } }],
    ["a 404 for an address that is no longer there", refusal(404, "Not Found")],
    ["a 404 for another reason", refusal(404, { status: "workspace_not_found" })],
    ["a success that is no voice", { status: 200, body: "[]" }],
  ])("are not those of which the library only says %s", async (_what, answer) => {
    answerWith((url) => (isAccount(url) ? accountPage([]) : answer), { checked: false });
    expect(await library().withdrawn(["a"], at)).toEqual([]);
  });

  it("are none that the shared library still offers, whatever the account knows of them", async () => {
    answerWith((url) => {
      if (isAccount(url)) return accountPage([]);
      if (single(url) !== undefined) return refusal(404, { status: "voice_not_found", message: "not yours" });
      return sharedPage([sharedVoice(url.searchParams.get("language") === "es" ? "chosenEs" : "chosenEn")]);
    });
    expect(await library().withdrawn(["chosenEn", "chosenEs", "gone"], at)).toEqual(["gone"]);
  });

  it("are not judged by an account that misses them while the shared library cannot be asked", async () => {
    answerWith((url) => {
      if (isAccount(url)) return accountPage([]);
      return single(url) === undefined ? refusal(500, "down") : refusal(404, { status: "voice_not_found" });
    });
    await expect(library().withdrawn(["a"], at)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("are none where the account's own list fails, whatever else is said", async () => {
    answerWith((url) => (isAccount(url) ? refusal(503, "down") : refusal(404, { status: "voice_not_found" })));
    await expect(library().withdrawn(["a"], at)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("are not looked for any longer once the library has failed three times in a row", async () => {
    answerWith((url) => (isAccount(url) ? accountPage([]) : refusal(500, "down")));
    await library().withdrawn(
      Array.from({ length: 50 }, (_, index) => `v${index}`),
      at,
    );
    expect(requests).toHaveLength(1 + 3);
  });

  it("are not those that are listed without a name", async () => {
    answerWith(
      (url) => (isAccount(url) ? accountPage([{ voice_id: "a" }]) : refusal(404, { status: "voice_not_found" })),
      {
        checked: false,
      },
    );
    expect(await library().withdrawn(["a"], at)).toEqual([]);
  });
});
