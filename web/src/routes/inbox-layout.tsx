import { Outlet, useRouterState } from "@tanstack/react-router";
import { PageHeader } from "../ui/page-header.tsx";
import { SectionTabs } from "../ui/section-tabs.tsx";

const parts = [
  { to: "/app/inbox/messages", label: "Messages" },
  { to: "/app/inbox/texts", label: "Texts" },
  { to: "/app/inbox/chats", label: "Chats" },
  { to: "/app/inbox/questions", label: "Questions" },
] as const;

export function InboxLayout() {
  const open = useRouterState({
    select: ({ location }) => parts.find(({ to }) => location.pathname.startsWith(to))?.label,
  });
  return (
    <>
      <PageHeader
        title="Inbox"
        part={open}
        description="What customers left for you, said in writing, and asked that nobody could answer."
      />
      <SectionTabs label="Inbox" parts={parts} />
      <Outlet />
    </>
  );
}
