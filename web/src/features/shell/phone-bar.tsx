import { Link, useRouterState } from "@tanstack/react-router";
import { Suspense } from "react";
import { useLive } from "../../live/live-provider.tsx";
import { onTheLine } from "../../live/reduce.ts";
import { later } from "../../lib/later.ts";
import { cx } from "../../lib/cx.ts";
import { StatusDot } from "../../ui/badge.tsx";
import { dailySections, isOpen, phoneBarItem } from "./sections.ts";

const MoreSheet = later(() => import("./more-sheet.tsx"), "MoreSheet");

/** The way around on phones: the daily four under the thumb, the rest one tap away. */
export function PhoneBar() {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const live = onTheLine(useLive().state).length;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-surface/95 pb-[env(safe-area-inset-bottom)] backdrop-blur lg:hidden"
    >
      <ul className="mx-auto grid max-w-lg grid-cols-5">
        {dailySections.map((section) => {
          const open = isOpen(section, pathname);
          const ringing = section.to === "/app/live" && live > 0;
          return (
            <li key={section.to}>
              <Link
                to={section.to}
                aria-current={open ? "page" : undefined}
                className={cx(phoneBarItem, open ? "text-ink" : "text-ink-3")}
              >
                <span className="relative">
                  <section.icon
                    aria-hidden
                    className={cx("size-5.5", open && "text-lamp-ink")}
                    strokeWidth={open ? 2.2 : 1.8}
                  />
                  {ringing && (
                    <span className="absolute -top-0.5 -right-1.5 flex">
                      <StatusDot tone="lamp" live className="size-2.5" />
                    </span>
                  )}
                </span>
                {section.label}
                {ringing && <span className="sr-only">, {live} on the line</span>}
              </Link>
            </li>
          );
        })}
        <li>
          <Suspense fallback={<span className={cx(phoneBarItem, "text-ink-3")}>More</span>}>
            <MoreSheet pathname={pathname} />
          </Suspense>
        </li>
      </ul>
    </nav>
  );
}
