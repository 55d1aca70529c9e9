import { Link } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { cx } from "../../lib/cx.ts";
import { AccountMenu } from "./account-menu.tsx";
import { isOpen, phoneBarItem } from "./sections.ts";
import { useOtherSections } from "./use-other-sections.ts";

/** The last place of the phone's bar: the sections used less often, and the account. */
export function MoreSheet({ pathname }: { pathname: string }) {
  const [shown, setShown] = useState(false);
  const sections = useOtherSections();
  const open = sections.some((section) => isOpen(section, pathname));
  return (
    <Dialog.Root open={shown} onOpenChange={setShown}>
      <Dialog.Trigger className={cx(phoneBarItem, "w-full", open ? "text-ink" : "text-ink-3")}>
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
            {sections.map((section) => (
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
