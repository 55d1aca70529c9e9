import { expect, it } from "vitest";
import { parseMessageReport } from "./message-status.ts";

const form = {
  MessageSid: "SM1",
  MessageStatus: "delivered",
  From: "+12025550100",
  To: "+13105550147",
  AccountSid: "AC1",
};
const read = (change: Record<string, string | string[]>) => parseMessageReport({ ...form, ...change });

it.each([
  ["accepted", null],
  ["scheduled", null],
  ["queued", null],
  ["sending", "sending"],
  ["sent", "sent"],
  ["partially_delivered", "sent"],
  ["delivered", "delivered"],
  ["read", "delivered"],
  ["undelivered", "undelivered"],
  ["failed", "failed"],
  ["canceled", "failed"],
  ["something-new", null],
  ["constructor", null],
])("%s is %s", (MessageStatus, delivery) => {
  expect(read({ MessageStatus })).toEqual({ sid: "SM1", from: "+12025550100", delivery, errorCode: null });
});

it("keeps the carrier's code, and no other text in its place", () => {
  expect(read({ ErrorCode: "30006" })?.errorCode).toBe("30006");
  expect(read({ ErrorCode: "" })?.errorCode).toBeNull();
  expect(read({ ErrorCode: "<b>" })?.errorCode).toBeNull();
});

it.each([
  ["no sid", { MessageSid: "" }],
  ["two sids", { MessageSid: ["SM1", "SM2"] }],
  ["no sender", { From: "" }],
  ["a path for a sid", { MessageSid: "../1" }],
])("%s is nothing", (_what, change) => {
  expect(read(change as Record<string, string>)).toBeNull();
});
