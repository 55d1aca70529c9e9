import { useQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { AppShell } from "../features/shell/app-shell.tsx";
import { sessionQuery } from "../features/auth/session.ts";
import { EmptyState } from "../ui/empty-state.tsx";

/** The app for a person with at least one business. */
export function AppLayout() {
  const [first, ...others] = useQuery(sessionQuery).data?.tenants ?? [];
  if (first !== undefined) return <AppShell tenants={[first, ...others]} />;
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState icon={<Building2 aria-hidden />} title="No business yet">
        Your account belongs to no business. Ask an owner to invite you, then reload this page.
      </EmptyState>
    </main>
  );
}
