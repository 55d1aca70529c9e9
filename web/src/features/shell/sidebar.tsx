import { Link, useRouterState } from "@tanstack/react-router";
import { Suspense } from "react";
import { later } from "../../lib/later.ts";
import { cx } from "../../lib/cx.ts";
import { Logo } from "../../ui/logo.tsx";
import { LiveCount } from "./live-count.tsx";
import { dailySections, isOpen, type Section } from "./sections.ts";
import { useOtherSections } from "./use-other-sections.ts";

const AccountMenu = later(() => import("./account-menu.tsx"), "AccountMenu");

/** The way around on wide screens: always ink, day and night. */
export function Sidebar() {
  return (
    <aside className="sticky top-0 h-dvh w-60 shrink-0 bg-nav max-lg:hidden">
      <div className="night flex h-full flex-col px-3 py-5 text-ink">
        <Link to="/app" className="mb-7 ml-3 w-fit text-ink">
          <Logo />
        </Link>
        <nav aria-label="Main" className="flex flex-1 flex-col gap-6 overflow-y-auto">
          <Sections sections={dailySections} />
          <Sections sections={useOtherSections()} />
        </nav>
        <Suspense fallback={<div className="h-17" />}>
          <AccountMenu />
        </Suspense>
      </div>
    </aside>
  );
}

function Sections({ sections }: { sections: readonly Section[] }) {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  return (
    <ul className="space-y-0.5">
      {sections.map((section) => {
        const open = isOpen(section, pathname);
        return (
          <li key={section.to}>
            <Link
              to={section.to}
              aria-current={open ? "page" : undefined}
              className={cx(
                "flex h-10 items-center gap-3 rounded-md px-3 font-medium transition-colors",
                open ? "bg-ink/10 text-ink" : "text-ink-2 hover:bg-ink/5 hover:text-ink",
              )}
            >
              <section.icon aria-hidden className={cx("size-4.5", open && "text-lamp")} />
              {section.label}
              {section.to === "/app/live" && <LiveCount className="ml-auto" />}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
