import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { EntryLayout } from "../features/auth/entry-layout.tsx";
import { LoginForm } from "../features/auth/login-form.tsx";
import { safeNext } from "../lib/safe-next.ts";

const route = getRouteApi("/login");

export function LoginPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <EntryLayout
      title="Welcome back"
      intro={
        <>
          New here?{" "}
          <Link
            to="/start"
            search={{ next }}
            className="font-medium text-link underline decoration-1 underline-offset-4"
          >
            Create an account
          </Link>
        </>
      }
    >
      <LoginForm onDone={() => router.history.push(safeNext(next))} />
    </EntryLayout>
  );
}
