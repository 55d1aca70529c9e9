import { Link, useRouterState } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { useLive } from "../../live/live-provider.tsx";
import { onTheLine } from "../../live/reduce.ts";
import { cx } from "../../lib/cx.ts";
import { StatusDot } from "../../ui/badge.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { dailySections, isOpen, otherSections } from "./sections.ts";

const item = "flex h-16 flex-col items-center justify-center gap-1 text-xs font-medium";

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
                className={cx(item, open ? "text-ink" : "text-ink-3")}
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
          <More pathname={pathname} />
        </li>
      </ul>
    </nav>
  );
}

function More({ pathname }: { pathname: string }) {
  const [shown, setShown] = useState(false);
  const open = otherSections.some((section) => isOpen(section, pathname));
  return (
    <Dialog.Root open={shown} onOpenChange={setShown}>
      <Dialog.Trigger className={cx(item, "w-full", open ? "text-ink" : "text-ink-3")}>
        <Ellipsis aria-hidden className={cx("size-5.5", open && "text-lamp-ink")} />
        More
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fade-in fixed inset-0 z-40 bg-scrim lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="rise-in fixed inset-x-0 bottom-0 z-50 rounded-t-xl bg-raised p-4 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-float lg:hidden"
        >
          <Dialog.Title className="sr-only">More</Dialog.Title>
          <ul className="grid grid-cols-2 gap-2">
            {otherSections.map((section) => (
              <li key={section.to}>
                <Link
                  to={section.to}
                  onClick={() => setShown(false)}
                  aria-current={isOpen(section, pathname) ? "page" : undefined}
                  className="flex h-14 items-center gap-3 rounded-md bg-sunken px-4 font-medium"
                >
                  <section.icon aria-hidden className="size-5 text-ink-3" />
                  {section.label}
                </Link>
              </li>
            ))}
          </ul>
          <AccountMenu />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
