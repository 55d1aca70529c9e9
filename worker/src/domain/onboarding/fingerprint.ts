/**
 * A short name for a value: equal values have the same one, whatever the order of their keys; absent and undefined are
 * one. 128 bits of a fast hash, no protection against somebody who looks for collisions on purpose.
 */
export function fingerprint(value: unknown): string {
  const text = canonical(value);
  const state = [1779033703, 3144134277, 1013904242, 2773480762] as [number, number, number, number];
  const by = [597399067, 2869860233, 951274213, 2716044179] as const;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    for (let lane = 0; lane < 4; lane++)
      state[lane] = state[(lane + 1) % 4]! ^ Math.imul(state[lane]! ^ unit, by[lane]!);
  }
  for (let round = 0; round < 8; round++) {
    const lane = round % 4;
    state[lane] = Math.imul(state[(lane + 1) % 4]! ^ (state[lane]! >>> 17), by[lane]!);
  }
  return state.map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}
