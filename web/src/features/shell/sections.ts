import {
  CalendarDays,
  Contact,
  History,
  House,
  Inbox,
  ListChecks,
  type LucideIcon,
  MessagesSquare,
  PhoneCall,
  Radio,
  Settings2,
} from "lucide-react";

export interface Section {
  to:
    | "/app"
    | "/app/live"
    | "/app/calls"
    | "/app/bookings"
    | "/app/inbox/messages"
    | "/app/test"
    | "/app/contacts"
    | "/app/audit"
    | "/app/setup"
    | "/app/settings/numbers";
  label: string;
  icon: LucideIcon;
  /** Where else it counts as open. */
  under?: string;
}

/** The daily ones; on a phone they are the bar below. */
export const dailySections: readonly Section[] = [
  { to: "/app", label: "Overview", icon: House },
  { to: "/app/live", label: "Live", icon: Radio },
  { to: "/app/calls", label: "Calls", icon: PhoneCall },
  { to: "/app/bookings", label: "Bookings", icon: CalendarDays },
];

/** There while the business is being set up. */
export const setupSection: Section = { to: "/app/setup", label: "Setup", icon: ListChecks };

/** The others; on a phone they are behind More. */
export const otherSections: readonly Section[] = [
  { to: "/app/inbox/messages", label: "Inbox", icon: Inbox, under: "/app/inbox" },
  { to: "/app/contacts", label: "Contacts", icon: Contact },
  { to: "/app/test", label: "Test", icon: MessagesSquare },
  { to: "/app/audit", label: "Audit log", icon: History },
  { to: "/app/settings/numbers", label: "Settings", icon: Settings2, under: "/app/settings" },
];

/** True when `section` is the one that `pathname` belongs to. */
export function isOpen(section: Section, pathname: string): boolean {
  const root = section.under ?? section.to;
  return root === "/app"
    ? pathname.replace(/\/$/, "") === "/app"
    : pathname === root || pathname.startsWith(`${root}/`);
}

/** How a place in the phone's bar looks. */
export const phoneBarItem = "flex h-16 flex-col items-center justify-center gap-1 text-xs font-medium";
