import type { IntegrationsPayload } from "@contract";
import { readablePhone } from "../../../lib/phone.ts";
import { RegistrationBadge, registrationWords } from "../../settings/numbers/number-badges.tsx";
import { useShownRun } from "../correction.ts";
import { FactRow } from "../found/fact-row.tsx";
import { NumberEditor } from "../editors/number-editor.tsx";
import { payloadOf } from "../run/step-payload.ts";

const origins: Readonly<Record<IntegrationsPayload["number"]["origin"], string>> = {
  bought: "A new number, bought for you",
  brought: "Your own number",
  assigned: "A number to try things out with; no carrier is connected here",
};

/** What the receptionist is connected to. */
export function IntegrationsStep() {
  const found = payloadOf("integrations", useShownRun().steps);
  if (found === null) return null;
  const { number, calendar, stripeCustomerId, textRegistration } = found;
  return (
    <div className="divide-y divide-line">
      <FactRow label="Number" edit={(close) => <NumberEditor onClose={close} />}>
        <span className="tabular font-semibold">{readablePhone(number.phoneNumber)}</span>
        <p className="text-sm text-ink-3">{origins[number.origin]}</p>
      </FactRow>
      <FactRow label="Calendar">{calendar.provider === "calcom" ? "Cal.com" : "Built in"}</FactRow>
      <FactRow label="Texts">
        <RegistrationBadge registration={textRegistration} />
        <p className="mt-1 text-sm text-ink-3">{registrationWords[textRegistration]}</p>
      </FactRow>
      <FactRow label="Billing">
        {stripeCustomerId === null ? "Your trial needs none yet" : "Ready; no card is charged in your trial"}
      </FactRow>
    </div>
  );
}
