import { agentConfig, type AgentConfigView } from "@contract";
import { useForm, useWatch } from "react-hook-form";
import { z } from "zod";
import { readablePhone } from "../../../lib/phone.ts";
import { zodResolver } from "../../../lib/zod-resolver.ts";
import { Card, CardHeader } from "../../../ui/card.tsx";
import { Choice } from "../../../ui/choice.tsx";
import { Field, Input } from "../../../ui/field.tsx";
import { intentOf } from "../../settings/intent.ts";
import { SaveBar } from "../../settings/save-bar.tsx";
import { useSaving } from "../../settings/saving.ts";

const schema = agentConfig.shape.caps
  .extend({ limited: z.enum(["no", "yes"]) })
  .refine(({ limited, monthlyMinutes }) => limited === "no" || monthlyMinutes !== null, {
    path: ["monthlyMinutes"],
    message: "Enter a number of minutes.",
  });

/** Where the owner wants a month to end, and what callers get from there on. */
export function CapForm({ config }: { config: AgentConfigView }) {
  const { save, busy, error } = useSaving("Limit");
  const { monthlyMinutes, atCap } = config.caps;
  const { register, handleSubmit, reset, control, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { limited: monthlyMinutes === null ? ("no" as const) : ("yes" as const), monthlyMinutes, atCap },
  });
  const limited = useWatch({ control, name: "limited" }) === "yes";
  const number = config.routing.transferNumber ?? config.notifications.smsTo;
  return (
    <Card id="limit" aria-labelledby="own-limit" className="scroll-mt-6">
      <CardHeader id="own-limit" title="A limit of your own" />
      <form
        noValidate
        aria-labelledby="own-limit"
        onSubmit={handleSubmit(({ limited, monthlyMinutes, atCap }, event) =>
          save({ caps: { monthlyMinutes: limited === "yes" ? monthlyMinutes : null, atCap } }, intentOf(event)),
        )}
      >
        <div className="space-y-5 p-5">
          <fieldset>
            <legend className="mb-2 text-sm font-medium">Minutes a month</legend>
            <div className="grid gap-2.5 sm:grid-cols-2">
              <Choice
                value="no"
                title="No limit"
                hint="Beyond a paid plan’s minutes calls are still answered, and charged."
                {...register("limited")}
              />
              <Choice
                value="yes"
                title="Stop at a limit"
                hint="From there on callers leave a message, or are put through to you."
                {...register("limited")}
              />
            </div>
          </fieldset>
          {limited && (
            <>
              <Field
                label="Limit"
                hint="Minutes in a billing period. A call that is going on is never cut off."
                error={formState.errors.monthlyMinutes && "Enter a whole number of minutes, 0 or more."}
                className="sm:max-w-96"
              >
                <Input
                  inputMode="numeric"
                  autoComplete="off"
                  {...register("monthlyMinutes", { setValueAs: readMinutes })}
                />
              </Field>
              <fieldset>
                <legend className="mb-2 text-sm font-medium">At the limit</legend>
                <div className="grid gap-2.5 sm:grid-cols-2">
                  <Choice
                    value="messages"
                    title="Take messages"
                    hint="Callers can leave a message. Those calls cost nothing."
                    {...register("atCap")}
                  />
                  <Choice
                    value="forward"
                    title="Put calls through"
                    hint={
                      number === null
                        ? "No number of yours is known yet, so callers leave a message instead."
                        : `To ${readablePhone(number)}. Those calls cost nothing.`
                    }
                    {...register("atCap")}
                  />
                </div>
              </fieldset>
            </>
          )}
        </div>
        <SaveBar dirty={formState.isDirty} busy={busy} error={error} onReset={() => reset()} />
      </form>
    </Card>
  );
}

/** What was typed as a number; null for nothing, and what no schema accepts for anything else. */
function readMinutes(typed: string | number | null): number | null {
  const text = String(typed ?? "").replaceAll(/[\s,]/g, "");
  return text === "" ? null : Number(text);
}
