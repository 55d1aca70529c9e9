import { accessSync, constants, statfsSync } from "node:fs";

/** A file system of Linux that is memory. */
const memory = "/dev/shm";
/** What everything a run writes fits in several times; a container's memory file system is often far smaller (bytes). */
const enough = 2 * 1024 ** 3;

/**
 * A folder whose files are memory, for databases that need not outlive a run: on a disk each of their commits waits until it
 * is written.
 * @returns null where this machine has none, or too little of it
 */
export function memoryFolder(): string | null {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= enough ? memory : null;
  } catch {
    return null;
  }
}
