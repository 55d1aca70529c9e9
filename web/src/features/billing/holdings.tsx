import type { EntitlementView } from "@contract";

const counted = {
  numbers: "Numbers",
  members: "People",
  apiKeys: "API keys",
} as const;

/** What of the plan's counted things there is, and how many there may be. */
export function Holdings({ entitlements }: { entitlements: readonly EntitlementView[] }) {
  const rows = entitlements.flatMap(({ feature, allowed, used }) =>
    feature in counted && used !== null ? [{ name: counted[feature as keyof typeof counted], allowed, used }] : [],
  );
  if (rows.length === 0) return null;
  return (
    <dl className="flex divide-x divide-line border-t border-line">
      {rows.map(({ name, allowed, used }) => (
        <div key={name} className="flex-1 px-5 py-3.5">
          <dt className="text-sm text-ink-3">{name}</dt>
          <dd className="tabular font-medium">
            {used.toLocaleString("en-US")}{" "}
            <span className="text-sm font-normal text-ink-3">of {allowed.toLocaleString("en-US")}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
