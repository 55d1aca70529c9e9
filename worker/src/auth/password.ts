import { Buffer } from "node:buffer";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** scrypt's cost: 32 MiB and tens of milliseconds. PBKDF2 at a comparable strength is refused by the platform. */
const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const keyBytes = 64;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** @returns `salt:key`, both hexadecimal */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString("hex")}:${(await derive(password, salt)).toString("hex")}`;
}

/** Neither salt nor key of anybody. */
const nobody = Buffer.alloc(keyBytes);

/**
 * True where `password` made `stored`; compared in constant time. What is not in our form, or absent, is made by no
 * password, and costs as long as one that is: how long an answer takes says nothing about an account.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const [, salt, key] = /^([0-9a-f]{32}):([0-9a-f]{128})$/.exec(stored ?? "") ?? [];
  const derived = await derive(password, salt === undefined ? nobody : Buffer.from(salt, "hex"));
  const same = timingSafeEqual(key === undefined ? nobody : Buffer.from(key, "hex"), derived);
  return same && key !== undefined;
}
