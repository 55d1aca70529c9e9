import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { EntryLayout } from "../features/auth/entry-layout.tsx";
import { useOpenAccount } from "../features/onboarding/onboarding.ts";
import { StartForm } from "../features/onboarding/start/start-form.tsx";
import { tierInSearch } from "../features/onboarding/start/start-fields.ts";

const route = getRouteApi("/start");

export function StartPage() {
  const { plan, next } = route.useSearch();
  const open = useOpenAccount();
  const navigate = useNavigate();
  return (
    <EntryLayout
      title="Meet your receptionist"
      intro={
        <>
          Say who you are; it sets itself up while you watch. Already here?{" "}
          <Link
            to="/login"
            search={{ next }}
            className="font-medium text-link underline decoration-1 underline-offset-4"
          >
            Log in
          </Link>
        </>
      }
    >
      <StartForm
        withAccount
        known={{ tier: tierInSearch.parse(plan) }}
        busy={open.isPending}
        error={open.error}
        onStart={(input) =>
          open.mutate(input, {
            onSuccess: ({ onboardingId }) =>
              void navigate({ to: "/app/setup/$onboardingId", params: { onboardingId } }),
          })
        }
      />
    </EntryLayout>
  );
}
