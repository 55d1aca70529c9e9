import { expect, it } from "vitest";
import { rangeOf } from "./byte-range.ts";

const bytes = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).buffer;

it.each<[string | undefined, number, string, string | null]>([
  [undefined, 200, "0123456789", null],
  ["bytes=0-1", 206, "01", "bytes 0-1/10"],
  ["bytes=8-", 206, "89", "bytes 8-9/10"],
  ["bytes=8-99999999999999999999", 206, "89", "bytes 8-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=-99", 206, "0123456789", "bytes 0-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=-0", 416, "", "bytes */10"],
  ["bytes=5-4", 416, "", "bytes */10"],
  ["bytes=0-1,4-5", 200, "0123456789", null],
  ["bytes=-", 200, "0123456789", null],
  ["bytes=a-b", 200, "0123456789", null],
  ["lines=0-1", 200, "0123456789", null],
])("a range of %s is answered %i", async (range, status, content, where) => {
  const answer = rangeOf(bytes, range, { "content-type": "audio/mpeg" });
  expect(answer.status).toBe(status);
  expect([...new Uint8Array(await answer.arrayBuffer())].join("")).toBe(content);
  expect(answer.headers.get("content-range")).toBe(where);
});
