import { Link, useRouterState } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { cx } from "../../../lib/cx.ts";
import { useNow } from "../../../lib/use-now.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { AskTheOwner, useMay } from "../../auth/may.tsx";
import { useTenantZone } from "../../settings/config.ts";
import { type Notice, noticeOf } from "./banner.ts";
import { useBilling, useUsage } from "../billing.ts";

const ownPage = "/app/settings/billing";

/** The most important thing about the plan, over every page but the one that is about it. */
export function BillingBanner() {
  // On the way out to another page than the app's, nothing is asked any more.
  const belongs = useRouterState({
    select: ({ location: { pathname } }) => pathname.startsWith("/app") && pathname !== ownPage,
  });
  return belongs && <Banner />;
}

function Banner() {
  const zone = useTenantZone();
  const billing = useBilling().data;
  const usage = useUsage().data;
  const now = useNow(60_000);
  const notice = billing && usage ? noticeOf(billing, usage, zone, now) : null;
  if (notice === null) return null;
  return (
    <section
      aria-label="About your plan"
      className={cx(
        "fade-in mb-6 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg px-5 py-3.5",
        notice.tone === "bad" ? "bg-bad-tint text-bad" : "bg-warn-tint text-warn",
      )}
    >
      <TriangleAlert aria-hidden className="size-4.5 shrink-0 self-start sm:mt-1 sm:self-auto" />
      <p className="min-w-48 flex-1 text-pretty">
        <strong className="font-semibold">{notice.title}.</strong> <span className="text-ink-2">{notice.text}</span>
      </p>
      <div className="max-sm:ml-8.5">
        <Step step={notice.step} />
      </div>
    </section>
  );
}

function Step({ step }: { step: Notice["step"] }) {
  const may = useMay(step.needs);
  if (!may) return <AskTheOwner needs={step.needs} />;
  const look = buttonClass("primary", "sm");
  return "href" in step ? (
    <a href={step.href} className={look}>
      {step.label}
    </a>
  ) : (
    <Link to={ownPage} hash={step.to} className={look}>
      {step.label}
    </Link>
  );
}
