import { fingerprint } from "../fingerprint.ts";

/** As long as an id may be, less what tells two of the same words apart. */
const longest = 31;

/**
 * Ids made from names: the same name has the same id in every composition, so that what refers to it, such as a booking
 * to its service, goes on to.
 * @returns gives each name its id, `svc_oil-change`; a second name of the same letters another one
 */
export function slugIds(prefix: "svc" | "fct"): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    const letters = name
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, longest)
      .replace(/^-+|-+$/g, "");
    const own = fingerprint(name);
    const ids = [letters, `${letters}-${own.slice(0, 8)}`, own].map((each) => each.replace(/^-/, ""));
    const id = ids.find((each) => each !== "" && !given.has(each)) ?? `${own.slice(0, 24)}-${given.size}`;
    given.add(id);
    return `${prefix}_${id}`;
  };
}
