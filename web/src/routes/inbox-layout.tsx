import { Link, Outlet } from "@tanstack/react-router";
import { PageHeader } from "../ui/page-header.tsx";

const parts = [
  { to: "/app/inbox/messages", label: "Messages" },
  { to: "/app/inbox/texts", label: "Texts" },
  { to: "/app/inbox/chats", label: "Chats" },
] as const;

export function InboxLayout() {
  return (
    <>
      <PageHeader title="Inbox" description="What customers left for you, and what was said in writing." />
      <nav aria-label="Inbox" className="mb-6 overflow-x-auto">
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
      <Outlet />
    </>
  );
}
