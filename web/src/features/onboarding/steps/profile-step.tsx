import { type ProfilePayload, stepCorrections } from "@contract";
import { readablePhone } from "../../../lib/phone.ts";
import { shortDay, zoneName } from "../../../lib/time.ts";
import { languages } from "../../settings/languages.ts";
import { optionalNumber } from "../../settings/numbers/typed-number.ts";
import { weekSummary } from "../../settings/hours/week-summary.ts";
import { AddressEditor } from "../editors/address-editor.tsx";
import { addressLines } from "../editors/address.ts";
import { ChoiceEditor } from "../editors/choice-editor.tsx";
import { ClosedDatesEditor } from "../editors/closed-dates-editor.tsx";
import { useShownRun } from "../correction.ts";
import { FactRow } from "../found/fact-row.tsx";
import { HoursEditor } from "../editors/hours-editor.tsx";
import { IndustryName } from "../found/industry-name.tsx";
import { IndustryEditor } from "../editors/industry-editor.tsx";
import { PagesRead } from "../found/pages-read.tsx";
import { payloadOf } from "../run/step-payload.ts";
import { TextEditor } from "../editors/text-editor.tsx";
import { ProfileFaq } from "./profile-faq.tsx";
import { ProfileServices } from "./profile-services.tsx";

const { name: nameSchema } = stepCorrections.profile.shape;

/** What is known of the business, each fact with where it comes from. */
export function ProfileStep() {
  const found = payloadOf("profile", useShownRun().steps);
  if (found === null) return null;
  return (
    <div className="divide-y divide-line">
      <Identity found={found} />
      <FactRow
        label="Hours"
        found={found.hours}
        ofTrade
        edit={(close) => <HoursEditor found={found} onClose={close} />}
      >
        <dl className="tabular grid w-fit grid-cols-[auto_auto] gap-x-5">
          {weekSummary(found.hours.value).map((line) => (
            <div key={line.days} className="contents">
              <dt className="text-ink-2">{line.days}</dt>
              <dd>{line.open}</dd>
            </div>
          ))}
        </dl>
      </FactRow>
      <FactRow
        label="Days off"
        found={found.closedDates.value.length > 0 ? found.closedDates : null}
        edit={(close) => <ClosedDatesEditor dates={found.closedDates.value} onClose={close} />}
      >
        {found.closedDates.value.length === 0 ? (
          <span className="text-ink-3">None known</span>
        ) : (
          found.closedDates.value.map((date) => shortDay(date, "UTC")).join(" · ")
        )}
      </FactRow>
      <ProfileServices services={found.services} />
      <ProfileFaq faq={found.faq} />
      {found.pages.length > 0 && <PagesRead pages={found.pages} enriched={found.enriched} />}
    </div>
  );
}

function Identity({ found }: { found: ProfilePayload }) {
  const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, name: zone.replaceAll("_", " ") }));
  const spoken = Object.entries(languages).map(([value, name]) => ({ value, name }));
  return (
    <>
      <FactRow
        label="Name"
        found={found.name}
        edit={(close) => (
          <TextEditor
            step="profile"
            label="Name"
            hint="As your receptionist says it."
            initial={found.name.value}
            schema={nameSchema.unwrap()}
            wrong="Enter 1 to 120 characters."
            correct={(name) => ({ name })}
            onClose={close}
          />
        )}
      >
        {found.name.value}
      </FactRow>
      <FactRow
        label="Trade"
        found={found.industry}
        edit={(close) => <IndustryEditor initial={found.industry.value} onClose={close} />}
      >
        <IndustryName id={found.industry.value} />
      </FactRow>
      <FactRow
        label="Language"
        found={found.language}
        edit={(close) => (
          <ChoiceEditor
            step="profile"
            label="Language"
            initial={found.language.value}
            options={spoken}
            correct={(language) => stepCorrections.profile.parse({ language })}
            onClose={close}
          />
        )}
      >
        {languages[found.language.value]}
      </FactRow>
      <FactRow
        label="Time zone"
        found={found.timeZone}
        edit={(close) => (
          <ChoiceEditor
            step="profile"
            label="Time zone"
            initial={found.timeZone.value}
            options={zones}
            correct={(timeZone) => ({ timeZone })}
            onClose={close}
          />
        )}
      >
        {zoneName(found.timeZone.value)}
      </FactRow>
      <FactRow
        label="Phone"
        found={found.phone}
        edit={(close) => (
          <TextEditor
            step="profile"
            label="Phone"
            hint="Where people reach you today. Empty if callers should not be given one."
            initial={found.phone?.value ?? ""}
            schema={optionalNumber}
            wrong="Enter the whole number, with its area code."
            correct={(phone) => ({ phone })}
            onClose={close}
            input="tel"
          />
        )}
      >
        {found.phone === null ? <NotFound /> : <span className="tabular">{readablePhone(found.phone.value)}</span>}
      </FactRow>
      {found.email !== null && (
        <FactRow label="Email" found={found.email}>
          {found.email.value}
        </FactRow>
      )}
      <FactRow
        label="Address"
        found={found.address}
        edit={(close) => <AddressEditor initial={found.address?.value ?? null} onClose={close} />}
      >
        {found.address === null ? (
          <NotFound />
        ) : (
          addressLines(found.address.value).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))
        )}
      </FactRow>
    </>
  );
}

const NotFound = () => <span className="text-ink-3">Not found</span>;
