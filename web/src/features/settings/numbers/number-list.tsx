import type { PhoneNumber } from "@contract";
import { Phone } from "lucide-react";
import { readablePhone } from "../../../lib/phone.ts";
import { Badge, type Tone } from "../../../ui/badge.tsx";
import { TryCalling } from "../../../ui/try-calling.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { SkeletonRows } from "../../../ui/skeleton.tsx";
import { Time } from "../../../ui/time.tsx";
import { useMay } from "../../auth/may.tsx";
import { useTenantZone } from "../config.ts";
import { RegistrationBadge } from "./number-badges.tsx";
import { useNumbers } from "./numbers.ts";
import { ReleaseNumber } from "./release-number.tsx";

const states: Record<PhoneNumber["status"], [Tone, string]> = {
  active: ["good", "Answering"],
  pending: ["lamp", "Being set up"],
  released: ["calm", "Released"],
};

const origins: Record<PhoneNumber["origin"], string> = {
  bought: "bought here",
  brought: "your own",
  assigned: "for trying things out",
};

export function NumberList() {
  const numbers = useNumbers();
  const zone = useTenantZone();
  const mayRelease = useMay("numbers.write");
  if (numbers.isPending) return <SkeletonRows rows={1} label="Loading numbers" />;
  if (numbers.isError) return <ErrorState error={numbers.error} onRetry={() => void numbers.refetch()} />;
  if (numbers.data.length === 0) {
    return (
      <p className="px-5 py-6 text-ink-2">
        No number yet. Add the one your customers call, and your receptionist answers it.
      </p>
    );
  }
  const answered = numbers.data.filter(({ status }) => status === "active").length;
  return (
    <ul className="divide-y divide-line">
      {numbers.data.map((number) => {
        const [tone, words] = states[number.status];
        return (
          <li key={number.id} data-testid="number-row" className="space-y-3 px-5 py-4">
            <div className="flex items-start gap-x-4">
              <Phone aria-hidden className="mt-1 size-4.5 shrink-0 text-ink-3" />
              <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1.5">
                <span className="tabular font-semibold">{readablePhone(number.phoneNumber)}</span>
                <Badge tone={tone}>{words}</Badge>
                {number.status !== "released" && number.textRegistration !== "not-needed" && (
                  <RegistrationBadge registration={number.textRegistration} />
                )}
                <span className="text-sm text-ink-3">
                  {origins[number.origin]}, since <Time at={number.createdAt} zone={zone} shape="day" />
                </span>
              </div>
              {number.status !== "released" && mayRelease && (
                <span className="-my-1 -mr-2">
                  <ReleaseNumber number={number} isLast={answered === 1 && number.status === "active"} />
                </span>
              )}
            </div>
            {number.status === "active" && <TryCalling number={number.phoneNumber} />}
          </li>
        );
      })}
    </ul>
  );
}
