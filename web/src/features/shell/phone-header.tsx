import { Link } from "@tanstack/react-router";
import { Logo } from "../../ui/logo.tsx";
import { LiveCount } from "./live-count.tsx";

/** The ink band above every page on phones: whose app this is, and whether somebody is on the line. */
export function PhoneHeader() {
  return (
    <header className="bg-nav pt-[env(safe-area-inset-top)] lg:hidden">
      <div className="night flex h-13 items-center justify-between px-4 text-ink sm:px-8">
        <Link to="/app" className="text-ink">
          <Logo className="h-4" />
        </Link>
        <Link to="/app/live" aria-label="Live" className="flex min-h-10 min-w-10 items-center justify-end">
          <LiveCount />
        </Link>
      </div>
    </header>
  );
}
