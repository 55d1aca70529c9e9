import { expect, it } from "vitest";
import type { TextMessage } from "../../src/contract/texts.ts";
import { as } from "../harness/api.ts";
import { callTo, completed, eventually, freshNumber, RelayPeer, ring } from "../harness/twilio.ts";
import { textingShop } from "./office.ts";

const allDay: [string, string][] = [["00:00", "24:00"]];
const hours = Object.fromEntries(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => [day, allDay]));

it("who books by telephone has it in writing, from the number they called, before the call has ended", async () => {
  const owner = await textingShop({ businessName: "Test Clinic", hours: { ...hours, closedDates: [] } });
  const call = { ...(await callTo(owner)), From: freshNumber() };
  await ring(call);
  const peer = await RelayPeer.begin(call);
  const readBack = await peer.say("Hi, I need a haircut tomorrow at half past two in the afternoon, it's Maria Lopez");
  if (/number/i.test(readBack)) await peer.say("yes, that number is fine");
  await peer.say("yes please");
  const texts = async () => (await (await as(owner)("/api/texts")).json<{ items: TextMessage[] }>()).items;
  const text = await eventually(async () =>
    (await texts()).find(({ to, status }) => to === call.From && status === "sent"),
  );
  expect(await texts()).toHaveLength(1);
  expect(text).toMatchObject({
    direction: "out",
    purpose: "confirmation",
    from: call.To,
    conversationId: `call_${call.CallSid}`,
  });
  expect(text.body).toMatch(/^Test Clinic: You're booked\. Haircut: \w+, \w+ \d+, 202\d at 2:30 PM E[SD]T\. /);
  const booking = await (await as(owner)(`/api/bookings/${text.bookingId}`)).json();
  expect(booking).toMatchObject({ customerPhone: call.From, callId: `call_${call.CallSid}` });
  await completed(call);
});
