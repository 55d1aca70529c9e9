import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, type ErrorComponentProps, Outlet } from "@tanstack/react-router";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";

export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Outlet,
  notFoundComponent: OutsideNotFound,
  errorComponent: OutsideError,
});

/** Outside the app there is no frame, so these bring their own landmark. */
function OutsideNotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}

function OutsideError(props: ErrorComponentProps) {
  return (
    <main>
      <ErrorPage {...props} />
    </main>
  );
}
