import { Link, Outlet } from "@tanstack/react-router";
import { PageHeader } from "../ui/page-header.tsx";

const parts = [
  { to: "/app/settings/numbers", label: "Numbers" },
  { to: "/app/settings/business", label: "Business" },
  { to: "/app/settings/hours", label: "Hours" },
  { to: "/app/settings/services", label: "Services" },
] as const;

export function SettingsLayout() {
  return (
    <>
      <PageHeader
        title="Settings"
        description="What your receptionist knows and says. Changes count from the next call."
      />
      <nav aria-label="Settings" className="mb-6 overflow-x-auto">
        <ul className="flex w-max min-w-full gap-6 shadow-[inset_0_-1px] shadow-line">
          {parts.map((part) => (
            <li key={part.to}>
              <Link
                to={part.to}
                className="block border-b-2 border-transparent pb-2.5 font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink"
                activeProps={{ className: "border-lamp! text-ink!", "aria-current": "page" }}
              >
                {part.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-3xl">
        <Outlet />
      </div>
    </>
  );
}
