import { Link } from "@tanstack/react-router";
import { registerRequest, trialDays } from "@contract";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { hasCode } from "../../api/api-error.ts";
import { zodResolver } from "../../lib/zod-resolver.ts";
import { Button } from "../../ui/button.tsx";
import { Field, Input } from "../../ui/field.tsx";
import { FormError } from "./form-error.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useRegister } from "./session.ts";

export function SignupForm({ onDone }: { onDone: () => void }) {
  const signup = useRegister();
  const { register, handleSubmit, formState } = useForm<z.input<typeof registerRequest>>({
    resolver: zodResolver(registerRequest),
  });
  const taken = hasCode(signup.error, "conflict");
  return (
    <form
      aria-label="Sign up"
      noValidate
      className="space-y-5"
      onSubmit={handleSubmit((values) => signup.mutate(values, { onSuccess: onDone }))}
    >
      <Field
        label="Business name"
        hint="Your receptionist says it to every caller."
        error={formState.errors.tenantName && "Enter the name callers know you by."}
      >
        <Input autoComplete="organization" {...register("tenantName")} />
      </Field>
      <Field label="Email" error={formState.errors.email && "Enter an email address you can read."}>
        <Input type="email" autoComplete="email" inputMode="email" {...register("email")} />
      </Field>
      <Field
        label="Password"
        hint="At least 8 characters."
        error={formState.errors.password && "Use 8 to 128 characters."}
      >
        <PasswordInput autoComplete="new-password" {...register("password")} />
      </Field>
      <FormError error={signup.error} message={taken ? "This email already has an account." : undefined} />
      {taken && (
        <Link to="/login" className="block text-sm font-medium text-link underline underline-offset-3">
          Log in with it instead
        </Link>
      )}
      <Button type="submit" size="lg" className="w-full" busy={signup.isPending}>
        Create account
      </Button>
      <p className="text-sm text-ink-3">{trialDays} days to try everything in your plan. No card needed.</p>
    </form>
  );
}
