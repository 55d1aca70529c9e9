import { Link, type LinkProps, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

interface SectionTabsProps {
  /** What the parts belong to, for those who hear the page. */
  label: string;
  parts: readonly { to: LinkProps["to"]; label: string }[];
}

/** The parts of one section, each an address of its own; on a narrow screen they scroll sideways, to the open one. */
export function SectionTabs({ label, parts }: SectionTabsProps) {
  const bar = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    const open = [...(bar.current?.querySelectorAll("a") ?? [])].find((link) =>
      `${pathname}/`.startsWith(`${link.pathname}/`),
    );
    open?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname]);
  return (
    <nav ref={bar} aria-label={label} className="-mt-2.5 mb-6 overflow-x-auto max-sm:-mx-4 max-sm:px-4">
      <ul className="flex w-max min-w-full gap-6 shadow-[inset_0_-1px] shadow-line">
        {parts.map((part) => (
          <li key={part.to}>
            <Link
              to={part.to}
              className="block border-b-2 border-transparent py-2.5 font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink focus-visible:-outline-offset-2"
              activeProps={{ className: "border-lamp! text-ink!", "aria-current": "page" }}
            >
              {part.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
