import type { AgentConfigView } from "@contract";
import { useForm, useWatch } from "react-hook-form";
import { zodResolver } from "../../lib/zod-resolver.ts";
import { Card, CardHeader } from "../../ui/card.tsx";
import { Field, Input, TextArea } from "../../ui/field.tsx";
import { Advice } from "../settings/advice-note.tsx";
import { useAdvice } from "../settings/advice.ts";
import { intentOf } from "../settings/intent.ts";
import { noNumber } from "../settings/numbers/typed-number.ts";
import { SaveBar } from "../settings/save-bar.tsx";
import { useSaving } from "../settings/saving.ts";
import { AtTheLimit } from "./at-the-limit.tsx";
import { routingFields, routingPatch, toRoutingFields } from "./routing-fields.ts";

/** Whom callers are put through to, who is not answered, and who is told what happens. */
export function RoutingForm({ config }: { config: AgentConfigView }) {
  const { save, busy, error } = useSaving("Routing");
  const { register, control, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(routingFields),
    defaultValues: toRoutingFields(config),
  });
  const { errors } = formState;
  const typed = routingFields.safeParse(useWatch({ control })).data;
  const advice = useAdvice(typed === undefined ? null : routingPatch(config, typed), config.version);
  return (
    <Card aria-label="Routing">
      <form
        noValidate
        onSubmit={handleSubmit((fields, event) => save((newest) => routingPatch(newest, fields), intentOf(event)))}
      >
        <CardHeader title="Calls" />
        <div className="space-y-5 p-5">
          <div className="space-y-2">
            <Field
              label="Put callers through to"
              hint="Whoever asks for a person, and emergencies that need you. Leave it empty, and messages are taken."
              error={errors.transferNumber && noNumber}
              className="sm:max-w-96"
            >
              <Input type="tel" autoComplete="off" placeholder="nobody" {...register("transferNumber")} />
            </Field>
            <Advice>{advice("routing.transferNumber")}</Advice>
          </div>
          <div className="space-y-2">
            <Field
              label="Blocked callers"
              hint="One number a line. Their calls and texts are not answered."
              error={errors.blocked?.message}
              className="sm:max-w-96"
            >
              <TextArea rows={2} placeholder="nobody" {...register("blocked")} />
            </Field>
            <Advice>{advice("routing.allowed")}</Advice>
          </div>
          <AtTheLimit config={config} />
        </div>
        <div className="border-t border-line">
          <CardHeader title="What you are told" />
        </div>
        <div className="space-y-5 p-5">
          <div className="grid gap-5 sm:grid-cols-2">
            <div className="space-y-2">
              <Field
                label="Text me at"
                hint="Questions nobody could answer, one at a time: your reply is the answer. Also minutes and payment."
                error={errors.smsTo && noNumber}
              >
                <Input type="tel" autoComplete="tel" placeholder="no texts" {...register("smsTo")} />
              </Field>
              <Advice>{advice("notifications.smsTo")}</Advice>
            </div>
            <Field
              label="Mail me at"
              hint="That you are live, minutes, your plan and payment."
              error={errors.emailTo && "Enter an email address."}
            >
              <Input type="email" autoComplete="email" placeholder="your account’s address" {...register("emailTo")} />
            </Field>
          </div>
          <Advice>{advice("notifications")}</Advice>
        </div>
        <SaveBar dirty={formState.isDirty} busy={busy} error={error} onReset={() => reset()} />
      </form>
    </Card>
  );
}
