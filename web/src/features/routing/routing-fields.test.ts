import { describe, expect, it } from "vitest";
import { agentConfig } from "../../../../worker/src/contract/agent-config.ts";
import { routingFields, routingPatch, toRoutingFields } from "./routing-fields.ts";

const routing = {
  transferNumber: "+12025550110",
  ringStaffFirstSeconds: 20,
  afterHours: "forward" as const,
  blocked: ["+12025550199", "+442079460000"],
  allowed: ["+12025550123"],
};
const notifications = { smsTo: null, emailTo: "owner@example.com" };

describe("routing as it is typed", () => {
  it("goes to its form and back unchanged, with what has no field", () => {
    const typed = routingFields.parse(toRoutingFields({ routing, notifications }));
    const patch = routingPatch({ routing }, typed);
    expect(patch).toEqual({ routing, notifications });
    expect(agentConfig.partial().parse(patch)).toEqual(patch);
  });
  it("may name nobody", () => {
    const typed = routingFields.parse({ transferNumber: " ", blocked: "\n \n", smsTo: "", emailTo: " " });
    expect(typed).toEqual({ transferNumber: null, blocked: [], smsTo: null, emailTo: null });
  });
  it("has each number once, however it is written", () => {
    const { blocked } = routingFields.parse({
      ...toRoutingFields({ routing, notifications }),
      blocked: "202-555-0199\n(202) 555 0199\n+1 202 555 0100",
    });
    expect(blocked).toEqual(["+12025550199", "+12025550100"]);
  });
  it.each([{ transferNumber: "911" }, { smsTo: "me" }, { emailTo: "owner@" }, { blocked: "2025550199\nthe pest" }])(
    "is refused: %j",
    (wrong) => {
      const { error } = routingFields.safeParse({ ...toRoutingFields({ routing, notifications }), ...wrong });
      expect(error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(wrong));
    },
  );
});
