import type { EntitlementView } from "@contract";

const names = { numbers: "Numbers", members: "People", apiKeys: "API keys" } as const;

interface Row {
  name: string;
  value: string;
  of: string | null;
}

/** What of the plan's counted things there is and how many there may be, and whether it has the voices. */
export function Holdings({ entitlements }: { entitlements: readonly EntitlementView[] }) {
  const rows = entitlements.flatMap(({ feature, allowed, used }): Row[] => {
    if (feature === "premiumVoices")
      return [{ name: "Premium voices", value: allowed === true ? "Yes" : "No", of: null }];
    if (feature !== "numbers" && feature !== "members" && feature !== "apiKeys") return [];
    return [{ name: names[feature], value: (used ?? 0).toLocaleString("en-US"), of: allowed.toLocaleString("en-US") }];
  });
  if (rows.length === 0) return null;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-b-lg border-t border-line bg-line sm:grid-cols-[repeat(4,auto)]">
      {rows.map(({ name, value, of }) => (
        <div key={name} className="bg-surface px-5 py-3.5">
          <dt className="text-sm whitespace-nowrap text-ink-3">{name}</dt>
          <dd className="tabular font-medium">
            {value} {of !== null && <span className="text-sm font-normal text-ink-3">of {of}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
