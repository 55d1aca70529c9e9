import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes. */
export interface Size {
  raw: number;
  gzip: number;
}

/** What files weigh together, each compressed by itself. */
export function sizeOf(dir: string, files: readonly string[]): Size {
  const contents = files.map((file) => readFileSync(join(dir, file)));
  const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
  return {
    raw: sum(contents.map(({ length }) => length)),
    gzip: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}
