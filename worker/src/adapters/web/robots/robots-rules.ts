interface Rule {
  allow: boolean;
  pattern: string;
}

/** What one robot may ask for, by robots.txt (RFC 9309). */
export type RobotsRules = readonly Rule[];

export const everythingAllowed: RobotsRules = [];
export const nothingAllowed: RobotsRules = [{ allow: false, pattern: "/" }];

/** No site needs more. */
const mostRules = 5000;

/**
 * The rules for one robot: of all groups that name it, or else of those for everybody.
 * @param robot its product token, such as `AmunetBot`
 */
export function parseRobots(text: string, robot: string): RobotsRules {
  const own: Rule[] = [];
  const general: Rule[] = [];
  let named = false;
  let agents: string[] = [];
  let inRules = false;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n?|\n/)) {
    const match = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line);
    const key = match?.[1]?.toLowerCase();
    const value = match?.[2]?.trim() ?? "";
    if (key === "user-agent") {
      if (inRules) agents = [];
      inRules = false;
      agents.push(value.toLowerCase().split(/[/\s]/)[0] ?? "");
      named ||= agents.includes(robot.toLowerCase());
    } else if (key === "allow" || key === "disallow") {
      inRules = true;
      if (value === "" || own.length + general.length >= mostRules) continue;
      const rule = { allow: key === "allow", pattern: normalised(value) };
      if (agents.includes(robot.toLowerCase())) own.push(rule);
      if (agents.includes("*")) general.push(rule);
    }
  }
  return named ? own : general;
}

/** Whether a page may be asked for: the longest rule that fits decides, `allow` among equals. */
export function isAllowed(rules: RobotsRules, url: URL): boolean {
  const path = normalised(url.pathname + url.search);
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!fits(rule.pattern, path)) continue;
    const longer = rule.pattern.length - (best?.pattern.length ?? -1);
    if (longer > 0 || (longer === 0 && rule.allow)) best = rule;
  }
  return best?.allow ?? true;
}

/** `*` stands for anything, `$` at the end for the path's end. Piece by piece, so that no pattern takes long. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  const [first = ""] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  return pieces.length === 1 ? path === first : path.endsWith(pieces.at(-1) ?? "");
}

/** The same character escaped and plain is the same; `%2F` is not `/`. */
function normalised(path: string): string {
  return path
    .replaceAll(/%[\da-f]{2}/gi, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
    })
    .replaceAll(/[^ -~]+/g, encodeURIComponent);
}
