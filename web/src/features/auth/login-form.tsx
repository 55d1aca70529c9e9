import { loginRequest } from "@contract";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { hasCode } from "../../api/api-error.ts";
import { zodResolver } from "../../lib/zod-resolver.ts";
import { Button } from "../../ui/button.tsx";
import { Field, Input } from "../../ui/field.tsx";
import { FormError } from "./form-error.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useLogin } from "./session.ts";

export function LoginForm({ onDone }: { onDone: () => void }) {
  const login = useLogin();
  const { register, handleSubmit, formState } = useForm<z.input<typeof loginRequest>>({
    resolver: zodResolver(loginRequest),
  });
  return (
    <form
      aria-label="Log in"
      noValidate
      className="space-y-5"
      onSubmit={handleSubmit((values) => login.mutate(values, { onSuccess: onDone }))}
    >
      <Field label="Email" error={formState.errors.email && "Enter the email address you signed up with."}>
        <Input type="email" autoComplete="email" inputMode="email" {...register("email")} />
      </Field>
      <Field label="Password" error={formState.errors.password && "Enter your password."}>
        <PasswordInput autoComplete="current-password" {...register("password")} />
      </Field>
      <FormError
        error={login.error}
        message={
          hasCode(login.error, "unauthenticated")
            ? "That email and password do not match. Check both and try again."
            : undefined
        }
      />
      <Button type="submit" size="lg" className="w-full" busy={login.isPending}>
        Log in
      </Button>
    </form>
  );
}
