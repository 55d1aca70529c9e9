/** On whose behalf a live board watches, as the Worker that has checked it tells the tenant's hub. */
export interface BoardPass {
  /** The session or API key it was opened with. */
  holder: string;
  /** It is told nothing from then on, integer ms. */
  until: number;
}

const [holderHeader, untilHeader] = ["x-board-holder", "x-board-until"];

/** Puts the pass on the request that goes to the hub, in the place of whatever a client has sent. */
export function writePass(headers: Headers, { holder, until }: BoardPass): void {
  headers.set(holderHeader, holder);
  headers.set(untilHeader, String(until));
}

/** @returns a pass that is over where there is none */
export function readPass(headers: Headers): BoardPass {
  return { holder: headers.get(holderHeader) ?? "", until: Number(headers.get(untilHeader) ?? 0) };
}
