import { describe, expect, test } from "vitest";
import { readTwiml } from "./twiml.ts";
import { readXml } from "./xml.ts";

const response = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?><Response>${inner}</Response>`;

describe("TwiML", () => {
  test("a relay with its action, attributes and parameters", () => {
    const [verb] = readTwiml(
      response(`<Connect action="/api/twilio/relay-ended?a=1&amp;b=2" method="POST">
        <ConversationRelay url="wss://x.test/relay/CA1" welcomeGreeting="Hi, it&apos;s &quot;Ann&quot; &amp; Bob" dtmfDetection="true">
          <Parameter name="token" value="t&lt;1"/><Language code="es-US"/>
        </ConversationRelay></Connect>`),
    );
    expect(verb).toMatchObject({
      verb: "relay",
      action: "/api/twilio/relay-ended?a=1&b=2",
      relay: {
        url: "wss://x.test/relay/CA1",
        welcomeGreeting: `Hi, it's "Ann" & Bob`,
        attributes: { dtmfDetection: "true" },
        parameters: { token: "t<1" },
      },
    });
  });

  test("a gather with its prompts, a dial with its numbers, a record", () => {
    expect(
      readTwiml(response(`<Gather input="speech dtmf" action="/g" timeout="3"><Say>Which day?</Say></Gather>`)),
    ).toEqual([
      {
        verb: "gather",
        action: "/g",
        input: ["speech", "dtmf"],
        timeoutSeconds: 3,
        prompts: [{ verb: "say", text: "Which day?" }],
      },
    ]);
    expect(
      readTwiml(response(`<Dial timeout="20"><Number>+12025550110</Number></Dial><Dial>+12025550111</Dial>`)),
    ).toEqual([
      { verb: "dial", action: undefined, targets: ["+12025550110"], timeoutSeconds: 20 },
      { verb: "dial", action: undefined, targets: ["+12025550111"], timeoutSeconds: 30 },
    ]);
    expect(readTwiml(response(`<Record maxLength="60" action="/r"/><Hangup/>`))).toEqual([
      { verb: "record", action: "/r", maxSeconds: 60 },
      { verb: "hangup" },
    ]);
  });

  test("a verb this telephone does not know is kept, not dropped", () => {
    expect(readTwiml(response("<Fax/>"))).toEqual([{ verb: "other", name: "Fax" }]);
  });

  test.each([
    ["no root", ""],
    ["another root", "<Reply/>"],
    ["two roots", "<Response/><Response/>"],
    ["an element left open", "<Response><Say>hello</Response>"],
    ["a bare ampersand", "<Response><Say>you & me</Say></Response>"],
    ["an unknown entity", "<Response><Say>&nbsp;</Say></Response>"],
    ["an unquoted attribute", "<Response><Say loop=2>x</Say></Response>"],
    ["an attribute twice", `<Response><Say loop="1" loop="2">x</Say></Response>`],
    ["JSON", `{"error":{"code":"internal"}}`],
    ["a stray <", "<Response><Say>1 < 2</Say></Response>"],
  ])("refuses %s", (_, document) => {
    expect(() => readTwiml(document)).toThrow();
  });

  test("comments, CDATA and numeric entities are XML too", () => {
    const element = readXml("<a><!-- <b> --><![CDATA[1 < 2]]> &#233;&#x1F600;</a>");
    expect(element).toEqual({ name: "a", attributes: {}, children: [], text: "1 < 2 é😀" });
  });
});
