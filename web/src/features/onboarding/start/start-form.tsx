import { plans, type StartOnboarding, type Tier, trialDays } from "@contract";
import { Link } from "@tanstack/react-router";
import { useForm, useWatch } from "react-hook-form";
import { hasCode } from "../../../api/api-error.ts";
import { money } from "../../../lib/money.ts";
import { zodResolver } from "../../../lib/zod-resolver.ts";
import { Button } from "../../../ui/button.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { Field, Input, Select } from "../../../ui/field.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { PasswordInput } from "../../auth/password-input.tsx";
import { startFields, type StartFields } from "./start-fields.ts";

interface StartFormProps {
  /** Where nobody is logged in: the same form makes the account. */
  withAccount: boolean;
  /** What is known already. */
  known?: Partial<StartFields>;
  busy: boolean;
  error: unknown;
  onStart: (input: StartOnboarding) => void;
}

/** The plans that can be begun without talking to somebody first. */
const tiers = (Object.keys(plans) as Tier[]).filter((tier) => plans[tier].priceCents !== null);

/** Everything we need to set a business up by ourselves. */
export function StartForm({ withAccount, known = {}, busy, error, onStart }: StartFormProps) {
  const { register, control, handleSubmit, formState } = useForm<StartFields, unknown, StartOnboarding>({
    resolver: zodResolver(startFields(withAccount)),
    defaultValues: {
      websiteUrl: "",
      businessName: "",
      email: "",
      password: "",
      tier: "starter",
      number: "new",
      areaCode: "",
      phoneNumber: "",
      ...known,
    },
  });
  const own = useWatch({ control, name: "number" }) === "own";
  const { errors } = formState;
  const taken = withAccount && hasCode(error, "conflict");
  return (
    <form aria-label="Set up" noValidate className="space-y-5" onSubmit={handleSubmit(onStart)}>
      <Field
        label="Website"
        hint="We read your hours, services and prices there, so you need not type them."
        error={errors.websiteUrl && "Enter your website’s address, such as brightsmile.com."}
      >
        <Input
          inputMode="url"
          autoComplete="url"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="brightsmile.com"
          {...register("websiteUrl")}
        />
      </Field>
      <Field
        label="Business name"
        hint="Without a website, this is enough."
        error={errors.businessName && "Enter the name callers know you by, or your website."}
      >
        <Input autoComplete="organization" {...register("businessName")} />
      </Field>
      {withAccount && (
        <>
          <Field label="Email" error={errors.email && "Enter an email address you can read."}>
            <Input type="email" autoComplete="email" inputMode="email" {...register("email")} />
          </Field>
          <Field label="Password" hint="At least 8 characters." error={errors.password && "Use 8 to 128 characters."}>
            <PasswordInput autoComplete="new-password" {...register("password")} />
          </Field>
        </>
      )}
      <fieldset className="space-y-3">
        <legend className="mb-1.5 text-sm font-medium">Phone number</legend>
        <div className="grid grid-cols-2 gap-2.5">
          <Choice title="A new one" hint="from us" value="new" {...register("number")} />
          <Choice title="My own" hint="callers know it" value="own" {...register("number")} />
        </div>
        {own ? (
          <Field label="Your number" error={errors.phoneNumber && "Enter the whole number, with its area code."}>
            <Input type="tel" autoComplete="tel" placeholder="(555) 123-4567" {...register("phoneNumber")} />
          </Field>
        ) : (
          <Field
            label="Area code"
            hint="Leave it empty for one near you."
            error={errors.areaCode && "Three digits, such as 212."}
          >
            <Input inputMode="numeric" maxLength={3} autoComplete="off" placeholder="212" {...register("areaCode")} />
          </Field>
        )}
      </fieldset>
      {withAccount && (
        <Field label="Plan">
          <Select {...register("tier")}>
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {plans[tier].name}, {money(plans[tier].priceCents ?? 0)} a month
              </option>
            ))}
          </Select>
        </Field>
      )}
      <FormError error={error} message={taken ? "This email already has an account." : undefined} />
      {taken && (
        <Link
          to="/login"
          search={{ next: "/app/setup" }}
          className="block text-sm font-medium text-link underline underline-offset-3"
        >
          Log in with it instead
        </Link>
      )}
      <Button type="submit" size="lg" className="w-full" busy={busy}>
        {withAccount ? "Create my receptionist" : "Set it up"}
      </Button>
      {withAccount && (
        <p className="text-sm text-ink-3">{trialDays} days to try everything in your plan. No card needed.</p>
      )}
    </form>
  );
}
