import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { sessionQuery } from "../features/auth/session.ts";
import { AskTheOwner, useMay } from "../features/auth/may.tsx";
import { useTenancy } from "../features/auth/tenant.tsx";
import { useNewestRun, useStartRun } from "../features/onboarding/onboarding.ts";
import { SetupRun, SetupWaiting } from "../features/onboarding/run/setup-run.tsx";
import { StartForm } from "../features/onboarding/start/start-form.tsx";
import { useConfig } from "../features/settings/config.ts";
import { Card } from "../ui/card.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { PageHeader } from "../ui/page-header.tsx";

/** The newest run of the business; where there is none, the form that begins one. */
export function SetupPage() {
  const newest = useNewestRun();
  if (newest.isPending) return <SetupWaiting />;
  if (newest.isError) return <ErrorState heading="h1" error={newest.error} onRetry={() => void newest.refetch()} />;
  return newest.data === null ? <Begin /> : <SetupRun onboardingId={newest.data.onboardingId} />;
}

function Begin() {
  const { tenant } = useTenancy();
  const email = useQuery(sessionQuery).data?.user.email ?? "";
  const config = useConfig();
  const start = useStartRun();
  const navigate = useNavigate();
  const mayBegin = useMay("agent.write");
  if (config.isPending) return <SetupWaiting />;
  return (
    <>
      <PageHeader
        title="Set up"
        description="Your receptionist reads your website and sets itself up in six steps. You watch, and put right what is wrong."
      />
      <Card aria-label="Set up" className="max-w-lg p-5 sm:p-6">
        {mayBegin ? (
          <StartForm
            withAccount={false}
            known={{ businessName: tenant.name, websiteUrl: config.data?.websiteUrl ?? "", email }}
            busy={start.isPending}
            error={start.error}
            onStart={(input) =>
              start.mutate(input, {
                onSuccess: ({ onboardingId }) =>
                  void navigate({ to: "/app/setup/$onboardingId", params: { onboardingId } }),
              })
            }
          />
        ) : (
          <AskTheOwner>Your role does not set the receptionist up.</AskTheOwner>
        )}
      </Card>
    </>
  );
}
