import { getRouteApi, Link, useRouter } from "@tanstack/react-router";
import { EntryLayout } from "../features/auth/entry-layout.tsx";
import { SignupForm } from "../features/auth/signup-form.tsx";
import { safeNext } from "../lib/safe-next.ts";

const route = getRouteApi("/signup");

export function SignupPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <EntryLayout
      title="Create your account"
      intro={
        <>
          Already have one?{" "}
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
      <SignupForm onDone={() => router.history.push(safeNext(next))} />
    </EntryLayout>
  );
}
