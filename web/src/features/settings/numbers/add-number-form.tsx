import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { z } from "zod";
import { hasCode } from "../../../api/api-error.ts";
import { readablePhone } from "../../../lib/phone.ts";
import { zodResolver } from "../../../lib/zod-resolver.ts";
import { Button } from "../../../ui/button.tsx";
import { Field, Input } from "../../../ui/field.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { useAddNumber } from "./numbers.ts";
import { typedNumber } from "./typed-number.ts";

const form = z.object({ number: typedNumber });

/** Adds a number the business already has. */
export function AddNumberForm() {
  const add = useAddNumber();
  const { register, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(form),
    defaultValues: { number: "" },
  });
  const submit = handleSubmit(({ number }) =>
    add.mutate(
      { phoneNumber: number },
      {
        onSuccess: (added) => {
          toast.success("Number added", {
            description: `${readablePhone(added.phoneNumber)} is answered by your receptionist.`,
          });
          reset();
        },
      },
    ),
  );
  return (
    <form aria-label="New number" noValidate onSubmit={submit} className="space-y-3">
      <div className="flex flex-col gap-3 sm:flex-row sm:items-start">
        <Field
          label="Phone number"
          hint="The one your customers call, with its area code. Outside North America, begin with + and the country."
          error={formState.errors.number && "Enter the whole number, with its area code."}
          className="flex-1"
        >
          <Input type="tel" autoComplete="tel" placeholder="(555) 123-4567" {...register("number")} />
        </Field>
        <Button type="submit" busy={add.isPending} className="sm:mt-6.5">
          Add number
        </Button>
      </div>
      <FormError
        error={add.error}
        message={hasCode(add.error, "conflict") ? "That number is already used by a business here." : undefined}
      />
    </form>
  );
}
