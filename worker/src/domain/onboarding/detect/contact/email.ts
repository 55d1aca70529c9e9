import type { Found } from "../../../../contract/onboarding.ts";
import { email as emailSchema } from "../../../../contract/auth.ts";
import type { Site } from "../site.ts";
import { texts } from "../structured/thing.ts";

const written = /(?<![\w.+%-])[a-z0-9][\w.+-]{0,63}@[a-z0-9][a-z0-9.-]{0,190}\.[a-z]{2,12}(?![\w-])/gi;
/** Mailboxes of machines and of who built the website. */
const nobody =
  /^(?:webmaster|no-?reply|donotreply|postmaster|abuse|privacy|dpo|gdpr|admin@wix|example|you|your|name|user|email|test|john\.?doe|legal)\b|@(?:[\w.-]*\.)?(?:wix|wixpress|sentry|squarespace|wordpress|example|domain|yourdomain|mysite|email|godaddy|weebly|company)\.\w+$|\.(?:png|jpe?g|gif|webp|svg)$/i;
/** Mailboxes that are seldom for customers. */
const aside = /^(?:careers|jobs|press|hr|accounts|billing|marketing|sales)\b/;
const usual =
  /^(?:info|contact|hello|office|appointments?|bookings?|reception|frontdesk|hola|contacto|citas|reservas|enquiries|inquiries|mail|recepcion|team|admin|clinica|smile|service|help|support)\b/i;

/** The mailbox the business is written to: of its own domain first, and the more places name it the surer. */
export function findEmail(site: Site): Found<string> | null {
  const seen: { value: string; url: string; method: "json-ld" | "microdata" | "link" | "text"; weight: number }[] = [];
  const push = (said: string, url: string, method: (typeof seen)[number]["method"], weight: number) => {
    const value =
      said
        .replace(/^mailto:/i, "")
        .split("?")[0]
        ?.trim()
        .toLowerCase() ?? "";
    if (nobody.test(value) || !emailSchema.safeParse(value).success || seen.length > 300) return;
    const own = site.host !== "" && (value.endsWith(`@${site.host}`) || site.host.endsWith(`.${value.split("@")[1]}`));
    seen.push({
      value,
      url,
      method,
      weight: weight + (own ? 2 : 0) + (usual.test(value) ? 1 : 0) - (aside.test(value) ? 1.5 : 0),
    });
  };
  for (const { thing, url, method } of site.businesses)
    for (const said of texts(thing, "email")) push(said, url, method, 2);
  for (const page of site.pages) {
    for (const { href } of page.links) if (/^mailto:/i.test(href)) push(decode(href), page.url, "link", 2);
  }
  for (const { url, text } of site.texts) {
    const open = text.replace(/ ?[[(]at[\])] ?/gi, "@").replace(/ ?[[(]dot[\])] ?/gi, ".");
    for (const [said] of open.matchAll(written)) push(said, url, "text", 1);
  }
  const groups = [...Map.groupBy(seen, ({ value }) => value).values()]
    .map((group) => ({
      group,
      weight: Math.max(...group.map(({ weight }) => weight)) + Math.min(group.length, 4) * 0.5,
    }))
    .toSorted((a, b) => b.weight - a.weight);
  const first = groups[0]?.group[0];
  if (groups[0] === undefined || first === undefined) return null;
  const clear = groups[1] === undefined || groups[1].weight <= groups[0].weight - 1;
  return {
    value: first.value,
    method: first.method,
    sourceUrl: first.url,
    confidence: clear ? (groups[0].group.length > 1 ? 0.95 : 0.88) : 0.7,
  };
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
