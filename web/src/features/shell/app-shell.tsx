import { Outlet, useRouterState } from "@tanstack/react-router";
import type { Booking, Membership } from "@contract";
import { Suspense, useEffect, useRef } from "react";
import { LiveProvider } from "../../live/live-provider.tsx";
import { later } from "../../lib/later.ts";
import { visit } from "../../lib/time.ts";
import { TenantProvider, useTenantId } from "../auth/tenant.tsx";
import { PublishingProvider } from "../publishing/publishing.tsx";
import { PhoneHeader } from "./phone-header.tsx";
import { PhoneBar } from "./phone-bar.tsx";
import { Sidebar } from "./sidebar.tsx";

const BillingBanner = later(() => import("../billing/standing/billing-banner.tsx"), "BillingBanner");
const Toaster = later(() => import("../../ui/toaster.tsx"), "Toaster");

/** Everything around a page of the app: navigation, live events, confirmations. */
export function AppShell({ tenants }: { tenants: readonly [Membership, ...Membership[]] }) {
  return (
    <TenantProvider tenants={tenants}>
      <Frame />
    </TenantProvider>
  );
}

function Frame() {
  const tenantId = useTenantId();
  return (
    <LiveProvider key={tenantId} tenantId={tenantId} onBooked={announce}>
      <a
        href="#main"
        className="fixed top-3 left-3 z-50 -translate-y-24 rounded-md bg-primary px-4 py-2.5 font-medium text-on-primary focus-visible:translate-y-0"
      >
        Skip to content
      </a>
      <PhoneHeader />
      <div className="flex min-h-dvh">
        <Sidebar />
        <PublishingProvider>
          <Page />
        </PublishingProvider>
      </div>
      <PhoneBar />
      <Suspense>
        <Toaster />
      </Suspense>
    </LiveProvider>
  );
}

/** The page itself. After a change of page the focus moves here, so that the keyboard starts at its top. */
function Page() {
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== pathname) main.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return (
    <main
      id="main"
      ref={main}
      tabIndex={-1}
      className="min-w-0 flex-1 px-4 pt-6 pb-28 outline-none sm:px-8 lg:px-10 lg:pt-10 lg:pb-16"
    >
      <div className="mx-auto max-w-6xl">
        <Suspense>
          <BillingBanner />
        </Suspense>
        <Outlet />
      </div>
    </main>
  );
}

/** A booking the receptionist just made is worth a word wherever the owner is. */
function announce(booking: Booking): void {
  if (booking.source === "dashboard" || booking.status !== "confirmed") return;
  const description = visit(booking.startsAt, booking.timeZone);
  void import("sonner").then(({ toast }) =>
    toast.success(`${booking.customerName} booked`, { id: booking.id, description }),
  );
}
