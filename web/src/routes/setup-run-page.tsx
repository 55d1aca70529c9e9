import { getRouteApi } from "@tanstack/react-router";
import { SetupRun } from "../features/onboarding/run/setup-run.tsx";

const route = getRouteApi("/app/setup/$onboardingId");

export function SetupRunPage() {
  const { onboardingId } = route.useParams();
  return <SetupRun onboardingId={onboardingId} />;
}
