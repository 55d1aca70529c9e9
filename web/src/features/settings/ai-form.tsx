import { agentConfig, type AgentConfigView } from "@contract";
import { useForm, useWatch } from "react-hook-form";
import { zodResolver } from "../../lib/zod-resolver.ts";
import { Card, CardHeader } from "../../ui/card.tsx";
import { Field, Input, Select } from "../../ui/field.tsx";
import { intentOf } from "./intent.ts";
import { SaveBar } from "./save-bar.tsx";
import { useSaving } from "./saving.ts";

const schema = agentConfig.pick({ aiProvider: true, aiModel: true });
const providers = { builtin: "Built-in receptionist", openai: "OpenAI language model" };

/** Who does the thinking: the built-in receptionist, or a language model with it as the stand-in. */
export function AiForm({ config }: { config: AgentConfigView }) {
  const { save, busy, error } = useSaving("Intelligence");
  const { aiProvider, aiModel } = config;
  const { register, handleSubmit, reset, control, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { aiProvider, aiModel },
  });
  const withModel = useWatch({ control, name: "aiProvider" }) === "openai";
  return (
    <Card aria-labelledby="ai">
      <CardHeader id="ai" title="Intelligence" />
      <form noValidate onSubmit={handleSubmit((patch, event) => save(patch, intentOf(event)))}>
        <div className="grid gap-5 p-5 sm:grid-cols-2">
          <Field
            label="Answers come from"
            hint={
              withModel
                ? "When the model is slow or cannot be reached, the built-in receptionist takes over at once."
                : "It needs no key, costs nothing extra, and only says what has happened."
            }
          >
            <Select {...register("aiProvider")}>
              {Object.entries(providers).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          {withModel && (
            <Field
              label="Model"
              hint="Leave it empty for the one we recommend."
              error={formState.errors.aiModel && "Enter at most 100 characters."}
            >
              <Input
                autoComplete="off"
                spellCheck={false}
                {...register("aiModel", { setValueAs: (value: string | null) => value?.trim() || null })}
              />
            </Field>
          )}
        </div>
        <SaveBar dirty={formState.isDirty} busy={busy} error={error} onReset={() => reset()} />
      </form>
    </Card>
  );
}
