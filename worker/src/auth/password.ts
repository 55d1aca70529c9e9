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

/** True where `password` made `stored`; compared in constant time. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const [salt, key] = stored.split(":").map((part) => Buffer.from(part, "hex"));
  if (!salt || key?.length !== keyBytes) return false;
  return timingSafeEqual(key, await derive(password, salt));
}
