import { plans, trialDays } from "@contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, Check } from "lucide-react";
import { sessionQuery } from "../features/auth/session.ts";
import { planLines } from "../features/billing/plan/plan-facts.ts";
import { ConciergeChat } from "../features/contact/concierge-chat.tsx";
import { buttonClass } from "../ui/button.tsx";
import { Logo } from "../ui/logo.tsx";
import { Sun } from "../ui/sun.tsx";

const title = `Let’s talk about ${plans.enterprise.name}`;

/** Where the plan without a price is talked about, for people who are logged in and for those who are not. */
export function ContactPage() {
  return (
    <main className="grid min-h-dvh grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] lg:grid-rows-1">
      <title>{`${title} · Amunet`}</title>
      <div className="flex flex-col px-6 pt-8 pb-10 sm:px-12 lg:pb-8">
        <a href="/" className="w-fit text-ink">
          <Logo className="h-5" />
        </a>
        <div className="m-auto w-full max-w-sm pt-10 lg:py-12">
          <h1 className="title text-3xl">{title}</h1>
          <p className="mt-3 text-lg text-ink-2">For many places and many calls, at a price agreed with you.</p>
          <a href="#talk" className={buttonClass("primary", "lg", "mt-6 lg:hidden")}>
            Talk to our receptionist
          </a>
          <ul aria-label={`What ${plans.enterprise.name} includes`} className="mt-6 space-y-2.5">
            {planLines("enterprise").map((line) => (
              <li key={line} className="tabular flex items-start gap-2.5 text-ink-2">
                <Check aria-hidden className="mt-1 size-4 shrink-0 text-lamp-ink" />
                {line}
              </li>
            ))}
          </ul>
          <Elsewhere />
        </div>
      </div>
      <div
        id="talk"
        className="relative flex overflow-hidden bg-nav px-4 py-8 sm:px-12 lg:sticky lg:top-0 lg:h-dvh lg:items-center"
      >
        <Sun className="night absolute bottom-0 left-1/2 w-[70rem] max-w-none -translate-x-1/2 translate-y-1/2 text-lamp" />
        <ConciergeChat className="relative mx-auto h-[34rem] max-h-[calc(100dvh-3rem)] min-h-96 w-full max-w-xl lg:h-[38rem]" />
      </div>
    </main>
  );
}

/** The way on for whoever has an account, and for whoever has none. */
function Elsewhere() {
  const session = useQuery(sessionQuery);
  const look = "font-medium text-link underline decoration-1 underline-offset-4";
  if (session.data === undefined) return <p className="mt-8 h-6" />;
  return session.data === null ? (
    <p className="mt-8 text-ink-2">
      Smaller than that?{" "}
      <Link to="/start" className={look}>
        Begin with {trialDays} days free
      </Link>
    </p>
  ) : (
    <p className="mt-8">
      <Link
        to="/app/settings/billing"
        className="inline-flex items-center gap-1.5 font-medium text-link hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Back to your plan
      </Link>
    </p>
  );
}
