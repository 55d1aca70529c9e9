import { Link } from "@tanstack/react-router";
import { useLive } from "../../live/live-provider.tsx";
import { onTheLine } from "../../live/reduce.ts";
import { Logo } from "../../ui/logo.tsx";
import { LiveCount } from "./live-count.tsx";

/** The ink band above every page on phones: whose app this is, and whether somebody is on the line. */
export function PhoneHeader() {
  const calls = onTheLine(useLive().state).length;
  return (
    <header className="bg-nav pt-[env(safe-area-inset-top)] lg:hidden">
      <div className="night flex h-13 items-center justify-between px-4 text-ink sm:px-8">
        <Link to="/app" className="text-ink">
          <Logo className="h-4" />
        </Link>
        {calls > 0 && (
          <Link to="/app/live" className="flex min-h-10 min-w-10 items-center justify-end">
            <LiveCount />
          </Link>
        )}
      </div>
    </header>
  );
}
