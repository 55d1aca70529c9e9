import { agentConfig, type AgentConfigView } from "@contract";
import { useForm } from "react-hook-form";
import { zodResolver } from "../../lib/zod-resolver.ts";
import { Card } from "../../ui/card.tsx";
import { Field, Input, Select, TextArea } from "../../ui/field.tsx";
import { languages } from "./languages.ts";
import { intentOf } from "./intent.ts";
import { SaveBar } from "./save-bar.tsx";
import { useSaving } from "./saving.ts";

const schema = agentConfig.pick({ businessName: true, timeZone: true, language: true, greeting: true, persona: true });

/** The name, the zone and the first words. */
export function BusinessForm({ config }: { config: AgentConfigView }) {
  const { save, busy, error } = useSaving("Business");
  const { businessName, timeZone, language, greeting, persona } = config;
  const { register, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { businessName, timeZone, language, greeting, persona },
  });
  const { errors } = formState;
  const zones = Intl.supportedValuesOf("timeZone");
  return (
    <Card aria-label="Business">
      <form noValidate onSubmit={handleSubmit((patch, event) => save(patch, intentOf(event)))}>
        <div className="grid gap-5 p-5 sm:grid-cols-2">
          <Field
            label="Business name"
            error={errors.businessName && "Enter 1 to 120 characters."}
            className="sm:col-span-2"
          >
            <Input autoComplete="organization" {...register("businessName")} />
          </Field>
          <Field label="Time zone" hint="All times in this app are in it." error={errors.timeZone?.message}>
            <Select {...register("timeZone")}>
              {!zones.includes(timeZone) && <option value={timeZone}>{timeZone}</option>}
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll("_", " ")}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Language" error={errors.language?.message}>
            <Select {...register("language")}>
              {Object.entries(languages).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label="Greeting"
            hint="The first words of every call."
            error={errors.greeting && "Enter 1 to 500 characters."}
            className="sm:col-span-2"
          >
            <TextArea rows={2} {...register("greeting")} />
          </Field>
          <Field
            label="Manner"
            hint="How it should sound: warm and brief, say, or formal."
            error={errors.persona && "Use at most 2000 characters."}
            className="sm:col-span-2"
          >
            <TextArea rows={3} {...register("persona")} />
          </Field>
        </div>
        <SaveBar dirty={formState.isDirty} busy={busy} error={error} onReset={() => reset()} />
      </form>
    </Card>
  );
}
