import type { Answer } from "../contracts/vendor.ts";

export const accountSid = `AC${"0".repeat(32)}`;
export const apiBase = "https://api.twilio.test";
const root = `/2010-04-01/Accounts/${accountSid}`;

interface Owned {
  sid: string;
  account_sid: string;
  phone_number: string;
  friendly_name: string;
  voice_url: string;
}

/**
 * An account at Twilio as far as telephone numbers go: it sells, lists, changes and takes back. It keeps to the truth
 * unless a test has it lie.
 */
export class TwilioNumbers {
  readonly owned: Owned[] = [];
  /** For sale, by area code. */
  readonly stock = new Map<string, string[]>();
  /** Every request, as `POST /IncomingPhoneNumbers.json`. */
  readonly asked: string[] = [];
  readonly released: string[] = [];
  /** The next purchases are made, and their answers lost. */
  losesAnswers = 0;
  /** Sold numbers stay on the list, and are sold again. */
  sellsTwice = false;
  /** Lists numbers that it then refuses to sell. */
  readonly gone = new Set<string>();
  /** The next requests are answered with this. */
  readonly refusals: { status: number; code: number }[] = [];
  /** Runs before a request is answered. */
  before: (asked: string) => Promise<unknown> = async () => {};

  /** Some numbers of an area, which no test has seen before. */
  offer(areaCode: string, count = 10): string[] {
    const first = 2_000_000 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 7_000_000);
    const numbers = Array.from({ length: count }, (_, i) => `+1${areaCode}${String(first + i)}`);
    this.stock.set(areaCode, numbers);
    return numbers;
  }

  /** A number comes into the account. */
  own(phoneNumber: string, name = phoneNumber, voiceUrl = "https://elsewhere.test/voice"): Owned {
    const sid = `PN${crypto.randomUUID().replaceAll("-", "")}`;
    const number = {
      sid,
      account_sid: accountSid,
      phone_number: phoneNumber,
      friendly_name: name,
      voice_url: voiceUrl,
    };
    this.owned.push(number);
    return number;
  }

  /** What `fetch` would be. */
  readonly fetch = async (input: string, init: RequestInit): Promise<Response> => {
    const answer = await this.answer(new Request(input, init));
    return answer.status === 204
      ? new Response(null, { status: 204 })
      : Response.json(answer.body, { status: answer.status });
  };

  async answer(request: Request): Promise<Answer> {
    const url = new URL(request.url);
    const path = url.pathname.slice(root.length);
    const asked = `${request.method} ${path}`;
    this.asked.push(asked);
    await this.before(asked);
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return refused(refusal.status, refusal.code);
    const sid = /^\/IncomingPhoneNumbers\/(PN\w{32})\.json$/.exec(path)?.[1];
    if (path.startsWith("/AvailablePhoneNumbers/")) return this.list(url.searchParams);
    if (sid === undefined && request.method === "POST") return this.sell(await request.formData());
    if (sid === undefined) return this.find(url.searchParams);
    if (request.method === "DELETE") return this.takeBack(sid);
    const number = this.owned.find((each) => each.sid === sid);
    return number === undefined ? refused(404, 20404) : { status: 200, body: number };
  }

  private list(query: URLSearchParams): Answer {
    const areaCode = query.get("AreaCode");
    const numbers = areaCode === null ? [...this.stock.values()].flat() : (this.stock.get(areaCode) ?? []);
    const listed = numbers.slice(0, Number(query.get("PageSize")));
    return {
      status: 200,
      body: { available_phone_numbers: listed.map((phone_number) => ({ phone_number, iso_country: "US" })) },
    };
  }

  private sell(form: FormData): Answer {
    const field = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    const phoneNumber = field("PhoneNumber");
    const areaCode = phoneNumber.slice(2, 5);
    const left = this.stock.get(areaCode) ?? [];
    if (!left.includes(phoneNumber) || this.gone.has(phoneNumber)) return refused(400, 21422);
    if (!this.sellsTwice)
      this.stock.set(
        areaCode,
        left.filter((each) => each !== phoneNumber),
      );
    const number = this.own(phoneNumber, field("FriendlyName"), field("VoiceUrl"));
    if (this.losesAnswers-- > 0) throw new TypeError("connection reset");
    return { status: 201, body: number };
  }

  private find(query: URLSearchParams): Answer {
    const [name, number] = [query.get("FriendlyName"), query.get("PhoneNumber")];
    const found = this.owned.filter(
      (each) => (name === null || each.friendly_name === name) && (number === null || each.phone_number === number),
    );
    return { status: 200, body: { incoming_phone_numbers: found, page: 0, page_size: 50 } };
  }

  private takeBack(sid: string): Answer {
    const at = this.owned.findIndex((each) => each.sid === sid);
    if (at < 0) return refused(404, 20404);
    this.owned.splice(at, 1);
    this.released.push(sid);
    return { status: 204, body: null };
  }
}

const refused = (status: number, code: number): Answer => ({
  status,
  body: { code, message: "no", more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});
