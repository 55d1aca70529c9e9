import { describe, expect, it } from "vitest";
import { defaultConfig } from "./default-config.ts";
import { withoutLoops } from "./without-loops.ts";

const [ours, owner] = ["+12125550142", "+13105550147"];
const first = defaultConfig("Bright Smile");
const config = {
  ...first,
  routing: { ...first.routing, transferNumber: ours },
  emergency: [
    { phrases: ["flood"], say: "Help is on its way.", dial: ours },
    { phrases: ["fire"], say: "Leave the house.", dial: owner },
    { phrases: ["smoke"], say: "Leave the house.", dial: null },
  ],
};

describe("a configuration that calls itself", () => {
  it("puts nobody through to a number of its own, and says what it says", () => {
    const free = withoutLoops(config, ["+14155550100", ours]);
    expect(free.routing.transferNumber).toBeNull();
    expect(free.emergency.map(({ dial }) => dial)).toEqual([null, owner, null]);
    expect(free.emergency.map(({ say }) => say)).toEqual(config.emergency.map(({ say }) => say));
  });

  it("texts nobody, and puts nobody through, where the owner is to be texted at one", () => {
    const texted = { ...first, notifications: { smsTo: ours, emailTo: null } };
    expect(withoutLoops(texted, [ours]).notifications.smsTo).toBeNull();
  });

  it("is left as it is where the numbers are others'", () => {
    expect(withoutLoops(config, ["+14155550100"])).toBe(config);
  });
});
