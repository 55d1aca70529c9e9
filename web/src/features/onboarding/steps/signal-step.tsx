import { stepCorrections } from "@contract";
import { z } from "zod";
import { Badge } from "../../../ui/badge.tsx";
import { useShownRun } from "../correction.ts";
import { sourceLabel } from "../found/evidence.ts";
import { FactRow } from "../found/fact-row.tsx";
import { payloadOf } from "../run/step-payload.ts";
import { TextEditor } from "../editors/text-editor.tsx";

const { businessName } = stepCorrections.signal.shape;
/** Empty takes the website away. */
export const typedWebsite = z
  .string()
  .trim()
  .max(500)
  .transform((typed) => (typed === "" ? null : typed));

/** Who it is, and whether the website answers. */
export function SignalStep() {
  const found = payloadOf("signal", useShownRun().steps);
  if (found === null) return null;
  return (
    <div className="divide-y divide-line">
      <FactRow
        label="Business"
        edit={(close) => (
          <TextEditor
            step="signal"
            label="Business name"
            initial={found.businessName ?? ""}
            schema={businessName.unwrap()}
            wrong="Enter 1 to 120 characters."
            correct={(value) => ({ businessName: value })}
            onClose={close}
          />
        )}
      >
        {found.businessName ?? <span className="text-ink-3">Taken from your website</span>}
      </FactRow>
      <FactRow
        label="Website"
        edit={(close) => (
          <TextEditor
            step="signal"
            label="Website"
            hint="Empty if you have none. Your profile is read again."
            initial={found.websiteUrl ?? ""}
            schema={typedWebsite}
            wrong="Enter your website’s address, such as brightsmile.com."
            correct={(value) => ({ websiteUrl: value })}
            onClose={close}
            input="url"
          />
        )}
      >
        <span className="flex flex-wrap items-center gap-2">
          {found.websiteUrl === null ? <span className="text-ink-3">None</span> : sourceLabel(found.websiteUrl)}
          {found.reachable === true && <Badge tone="good">Answers</Badge>}
          {found.reachable === false && <Badge tone="warn">Could not be read</Badge>}
        </span>
        {found.reason !== null && <p className="mt-1 text-sm text-ink-2">{found.reason}</p>}
      </FactRow>
      <FactRow label="We write to">{found.email}</FactRow>
    </div>
  );
}
