/** A network: its first address as bytes, and how many leading bits it fixes. */
type Network = readonly [bytes: readonly number[], bits: number];

/** IPv4 that nobody on the public internet has (IANA's special-purpose registry), and one that is a cloud's own. */
const notPublic4: readonly Network[] = [
  [[0], 8],
  [[10], 8],
  // Carriers' own networks; a cloud's metadata is among them.
  [[100, 64], 10],
  [[127], 8],
  // Link-local: most clouds' metadata.
  [[169, 254], 16],
  [[172, 16], 12],
  [[192, 0, 0], 24],
  [[192, 0, 2], 24],
  [[192, 31, 196], 24],
  [[192, 52, 193], 24],
  [[192, 88, 99], 24],
  [[192, 168], 16],
  [[192, 175, 48], 24],
  [[198, 18], 15],
  [[198, 51, 100], 24],
  [[203, 0, 113], 24],
  // Azure's host.
  [[168, 63, 129, 16], 32],
  // Multicast, reserved and broadcast.
  [[224], 3],
];

/** The only IPv6 that is handed out for the public internet; mapped, translated, local and multicast ones lie outside. */
const global6: Network = [[0x20], 3];

const notPublic6: readonly Network[] = [
  // Protocol assignments: Teredo, benchmarks, ORCHID.
  [[0x20, 0x01, 0x00], 23],
  [[0x20, 0x01, 0x0d, 0xb8], 32],
  // 6to4 carries an IPv4 address.
  [[0x20, 0x02], 16],
  [[0x26, 0x20, 0x00, 0x4f, 0x80, 0x00], 48],
  [[0x3f, 0xfe], 16],
  // Documentation.
  [[0x3f, 0xff, 0x00], 20],
];

/**
 * Whether an address is one of the public internet.
 * @param address IPv4 in four decimal numbers or IPv6 without brackets, as resolvers and URLs write them; anything else is not
 */
export function isPublicAddress(address: string): boolean {
  const four = bytesOfIpv4(address);
  if (four !== null) return !notPublic4.some((network) => within(four, network));
  const six = bytesOfIpv6(address);
  return six !== null && within(six, global6) && !notPublic6.some((network) => within(six, network));
}

/** Whether a URL's host is an address rather than a name. */
export const isAddress = (host: string): boolean => bytesOfIpv4(host) !== null || host.includes(":");

function within(address: readonly number[], [start, bits]: Network): boolean {
  for (let bit = 0; bit < bits; bit += 8) {
    const kept = Math.min(8, bits - bit);
    const mask = (0xff << (8 - kept)) & 0xff;
    if (((address[bit / 8] ?? 0) & mask) !== ((start[bit / 8] ?? 0) & mask)) return false;
  }
  return true;
}

function bytesOfIpv4(address: string): number[] | null {
  if (!/^(?:(?:0|[1-9]\d{0,2})(?:\.(?!$)|$)){4}$/.test(address)) return null;
  const bytes = address.split(".").map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function bytesOfIpv6(address: string): number[] | null {
  // The last two groups may be written as IPv4.
  const written = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const last = written === null ? null : bytesOfIpv4(written[2] ?? "");
  if (written !== null && last === null) return null;
  const hex = last === null ? address : `${written?.[1]}${groupsOf(last)}`;
  const halves = hex.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const groups = halves.flat();
  if (halves.length > 2 || groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return null;
  const missing = 8 - groups.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const [head = [], tail = []] = halves;
  return [...head, ...Array<string>(missing).fill("0"), ...tail].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

const groupsOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): string =>
  `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
