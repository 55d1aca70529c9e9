import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Mark } from "../ui/logo.tsx";

export function NotFoundPage() {
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <title>Not found · Amunet</title>
      <EmptyState
        heading="h1"
        icon={<Mark />}
        title="This page stays hidden"
        action={
          <Link to="/app" className={buttonClass()}>
            Go to the overview
          </Link>
        }
      >
        There is nothing at this address. The link may be old, or a letter is missing.
      </EmptyState>
    </div>
  );
}
