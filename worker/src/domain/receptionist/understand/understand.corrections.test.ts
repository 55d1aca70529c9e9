import { describe, expect, it } from "vitest";
import type { Expecting } from "./heard.ts";
import { understand } from "./understand.ts";

const hear = (says: string, expecting?: Expecting) =>
  understand(says, {
    today: "2026-11-27",
    zone: "America/New_York",
    services: ["Wellness exam", "Manicure", "Haircut"],
    ...(expecting && { expecting }),
  });

describe("what is put right within one breath", () => {
  it.each([
    ["its 212 555 0198 no sorry 0189", "+12125550189"],
    ["212 555 0198 wait no 646 555 0133", "+16465550133"],
    ["no its 212 555 0198", "+12125550198"],
    ["212 555 no sorry 555 0144", "5550144"],
  ])("a telephone number: %s", (says, phone) => expect(hear(says, "phone")).toMatchObject({ phone }));

  it.each([
    ["its ann no sorry anna berg", "Anna Berg"],
    ["no its for my son tom lopez", "Tom Lopez"],
    ["last name is nguyen n g u y e n first name linh", "Linh Nguyen"],
    ["its schwartz s c h w a r t z first names gail", "Gail Schwartz"],
    ["his name is cooper price", "Cooper Price"],
    ["robert mcallister the third", "Robert Mcallister"],
  ])("a name: %s", (says, name) => expect(hear(says, "name").name?.toLowerCase()).toBe(name.toLowerCase()));

  it("a service that is refused", () => {
    expect(hear("its a wellness exam not a manicure").services).toEqual([0]);
    expect(hear("instead of the haircut a manicure").services).toEqual([1]);
    expect(hear("not the haircut").services).toEqual([2]);
  });
});

describe("whose name it is", () => {
  it("the caller's, not the dog's", () => {
    expect(hear("hi this is kevin brandt my dogs a beagle his names biscuit and he needs shots").name).toBe(
      "Kevin Brandt",
    );
    expect(hear("my dog is sick his name is biscuit").name).toBeUndefined();
  });
});
