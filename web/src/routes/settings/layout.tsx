import { Outlet, useRouterState } from "@tanstack/react-router";
import { DraftBanner } from "../../features/publishing/draft-banner.tsx";
import { UnsavedGuard } from "../../features/settings/unsaved.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionTabs } from "../../ui/section-tabs.tsx";

const parts = [
  { to: "/app/settings/numbers", label: "Numbers" },
  { to: "/app/settings/business", label: "Business" },
  { to: "/app/settings/hours", label: "Hours" },
  { to: "/app/settings/services", label: "Services" },
  { to: "/app/settings/knowledge", label: "Knowledge" },
  { to: "/app/settings/emergencies", label: "Emergencies" },
  { to: "/app/settings/routing", label: "Routing" },
  { to: "/app/settings/voice", label: "Voice" },
  { to: "/app/settings/go-live", label: "Go live" },
  { to: "/app/settings/billing", label: "Billing" },
] as const;

export function SettingsLayout() {
  // The page that is shown, not the one on its way: while somebody leaves, nothing is drawn again and so nothing asked.
  const shown = (state: { location: { pathname: string }; resolvedLocation?: { pathname: string } | undefined }) =>
    (state.resolvedLocation ?? state.location).pathname;
  // That page is about what is not published yet.
  const saysItself = useRouterState({ select: (state) => shown(state) === "/app/settings/go-live" });
  const aboutMoney = useRouterState({ select: (state) => shown(state).startsWith("/app/settings/billing") });
  const open = useRouterState({ select: (state) => parts.find(({ to }) => shown(state).startsWith(to))?.label });
  return (
    <>
      <PageHeader
        title="Settings"
        part={open}
        description={
          aboutMoney
            ? "Your plan, your minutes, and what every call costs."
            : "What your receptionist knows and says. Changes count once they are published."
        }
      />
      <SectionTabs label="Settings" parts={parts} />
      <div className={aboutMoney ? undefined : "max-w-3xl"}>
        {!saysItself && <DraftBanner />}
        <UnsavedGuard>
          <Outlet />
        </UnsavedGuard>
      </div>
    </>
  );
}
