import { type PostalAddress, stepCorrections } from "@contract";
import { useState } from "react";
import { Field, Input } from "../../../ui/field.tsx";
import { noAddress, typedAddress } from "./address.ts";
import { useCorrection } from "../correction.ts";
import { Editor } from "./editor.tsx";

const parts = [
  ["street", "Street", "street-address", "col-span-6"],
  ["city", "City", "address-level2", "col-span-6 sm:col-span-3"],
  ["region", "State", "address-level1", "col-span-3 sm:col-span-3"],
  ["postalCode", "ZIP code", "postal-code", "col-span-3"],
  ["country", "Country", "country", "col-span-3"],
] as const;

/** Where the business is; its time zone follows from it where the owner has not said one. */
export function AddressEditor({ initial, onClose }: { initial: PostalAddress | null; onClose: () => void }) {
  const { save, busy, error } = useCorrection("profile");
  const from = initial ?? { ...noAddress, country: "US" };
  const [typed, setTyped] = useState(() => ({
    street: from.street ?? "",
    city: from.city ?? "",
    region: from.region ?? "",
    postalCode: from.postalCode ?? "",
    country: from.country ?? "",
  }));
  const [wrong, setWrong] = useState(false);
  function submit() {
    const parsed = stepCorrections.profile.safeParse({ address: typedAddress(typed) });
    setWrong(!parsed.success);
    if (parsed.success) save(parsed.data, onClose);
  }
  return (
    <Editor label="Address" busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      <div className="grid grid-cols-6 gap-3">
        {parts.map(([part, label, autoComplete, className]) => (
          <Field
            key={part}
            label={label}
            className={className}
            error={wrong && part === "country" ? "Two letters, such as US." : undefined}
          >
            <Input
              autoComplete={autoComplete}
              maxLength={part === "country" ? 2 : 200}
              value={typed[part]}
              onChange={(event) => setTyped({ ...typed, [part]: event.target.value })}
            />
          </Field>
        ))}
      </div>
    </Editor>
  );
}
