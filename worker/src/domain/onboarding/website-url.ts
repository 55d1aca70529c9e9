/** Longest address we take, characters. */
const longest = 500;

/**
 * A website's address as people write it, as a URL: `BrightSmile.com` is `https://brightsmile.com/`. It says only that the
 * address is well formed; whether it may be asked for is the website reader's to judge. What it gives it gives again.
 * @returns absolute, http or https, without a fragment; null where it is no website's address, such as one of e-mail
 */
export function websiteUrl(input: string): string | null {
  const written = input.trim();
  if (written === "" || written.length > longest || /[\s\\\p{Cc}]/u.test(written)) return null;
  const schemed = /^https?:\/\//i.test(written) ? written : `https://${written.replace(/^\/\//, "")}`;
  // `mailto:` and `javascript:` would pass for a host with a port.
  if (/^[^/?#]*:(?!\d)/.test(schemed.slice(schemed.indexOf("//") + 2))) return null;
  const url = URL.parse(schemed);
  if (url === null || url.username !== "" || url.password !== "") return null;
  url.hostname = url.hostname.replace(/\.$/, "");
  url.hash = "";
  if (!isHost(url.hostname) || url.href.length > longest) return null;
  return url.href;
}

/** A name of at least two labels or an IPv4 address, or the machine of who develops. */
function isHost(hostname: string): boolean {
  const labels = hostname.split(".");
  return hostname === "localhost" || (labels.length > 1 && labels.every((label) => label !== ""));
}
