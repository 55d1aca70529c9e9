import { vi } from "vitest";
import * as gate from "../../src/domain/gate/run-gate.ts";

const play = gate.playBuiltIn;
const played = new Map<string, ReturnType<typeof play>>();

/** The gate's verdict follows from the configuration alone and takes half a second: from here on it is played once for all. */
export function playGateOnce(): void {
  vi.spyOn(gate, "playBuiltIn").mockImplementation((scenarios, business) => {
    const key = JSON.stringify({ ...business, config: { ...business.config, notifications: null } });
    if (!played.has(key)) played.set(key, play(scenarios, business));
    return played.get(key)!;
  });
}
