import { describe, expect, test } from "vitest";
import { hear, quiet } from "./ear.ts";
import { callerFrames, readAppFrame } from "./relay-frames.ts";

describe("frames from the app", () => {
  test("the five Twilio knows", () => {
    expect(readAppFrame(`{"type":"text","token":" you","last":false}`)).toEqual({
      type: "text",
      token: " you",
      last: false,
    });
    expect(readAppFrame(`{"type":"text","token":"","last":true,"lang":"en-US"}`)).toEqual({
      type: "text",
      token: "",
      last: true,
    });
    expect(readAppFrame(`{"type":"play","source":"https://x.test/a.mp3"}`)).toEqual({
      type: "play",
      source: "https://x.test/a.mp3",
    });
    expect(readAppFrame(`{"type":"sendDigits","digits":"12w#"}`)).toEqual({ type: "sendDigits", digits: "12w#" });
    expect(readAppFrame(`{"type":"language","ttsLanguage":"es-US"}`)).toEqual({ type: "language" });
    expect(readAppFrame(`{"type":"end","handoffData":"{}"}`)).toEqual({ type: "end", handoffData: "{}" });
  });

  test.each([
    "nonsense",
    "null",
    "[]",
    `{"token":"no type"}`,
    `{"type":"ping"}`,
    `{"type":"text","last":true}`,
    `{"type":"text","token":null}`,
    `{"type":"text","token":"x","last":"true"}`,
    `{"type":"sendDigits","digits":"12a"}`,
    `{"type":"language"}`,
    `{"type":"end","handoffData":{"reason":"an object"}}`,
  ])("drops what Twilio drops: %s", (data) => {
    expect(readAppFrame(data).type).toBe("invalid");
  });
});

test("tokens become words at once and a turn at the last", () => {
  let ear = quiet;
  const turns: (string | null)[] = [];
  const words: string[] = [];
  for (const data of [
    `{"type":"text","token":"You're"}`,
    `{"type":"text","token":" booked."}`,
    `{"type":"text","token":"","last":true}`,
  ]) {
    const heard = hear(ear, readAppFrame(data));
    ear = heard.ear;
    turns.push(heard.turn);
    words.push(heard.words);
  }
  expect(turns).toEqual([null, null, "You're booked."]);
  expect(words.join("")).toBe("You're booked.");
  expect(hear(ear, { type: "text", token: "", last: true }).turn).toBeNull();
});

test("a setup says who calls, with the parameters of the TwiML", () => {
  const setup = { sessionId: "VX1", accountSid: "AC1", callSid: "CA1", from: "+12025550142", to: "+12025550100" };
  expect(JSON.parse(callerFrames.setup({ ...setup, customParameters: { token: "once" } }))).toMatchObject({
    type: "setup",
    ...setup,
    direction: "inbound",
    callStatus: "RINGING",
    customParameters: { token: "once" },
  });
});
