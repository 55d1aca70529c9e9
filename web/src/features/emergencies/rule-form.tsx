import { useEffect } from "react";
import { useForm, useWatch } from "react-hook-form";
import { readablePhone } from "../../lib/phone.ts";
import { zodResolver } from "../../lib/zod-resolver.ts";
import { Field, Input, TextArea } from "../../ui/field.tsx";
import { Advice } from "../settings/advice-note.tsx";
import { useAdvice } from "../settings/advice.ts";
import { intentOf } from "../settings/intent.ts";
import { noNumber } from "../settings/numbers/typed-number.ts";
import { SaveBar } from "../settings/save-bar.tsx";
import { useSaving } from "../settings/saving.ts";
import { type EmergencyRule, ruleFields, withRule } from "./rules.ts";

interface RuleFormProps {
  label: string;
  /** What stands in the fields at first. */
  initial: EmergencyRule;
  /** The rule this one takes the place of; null where another is added. */
  was: EmergencyRule | null;
  /** All of the business's own rules. */
  rules: readonly EmergencyRule[];
  version: number;
  onClose: () => void;
}

/** What callers say, what they are told and whom they are put through to, saved by itself. */
export function RuleForm({ label, initial, was, rules, version, onClose }: RuleFormProps) {
  const { save, busy, error } = useSaving("Emergency");
  const schema = ruleFields(rules.filter((rule) => rule !== was));
  const { register, control, handleSubmit, reset, setFocus, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      phrases: initial.phrases.join("\n"),
      say: initial.say,
      dial: initial.dial === null ? "" : readablePhone(initial.dial),
    },
  });
  const { errors } = formState;
  useEffect(() => setFocus(initial.say === "" ? "phrases" : "say"), [initial, setFocus]);
  const place = was === null ? rules.length : rules.indexOf(was);
  const typed = schema.safeParse(useWatch({ control })).data;
  const advice = useAdvice(typed === undefined ? null : { emergency: withRule(rules, was, typed) }, version);
  const submit = handleSubmit(async (rule, event) => {
    if (await save(({ emergency }) => ({ emergency: withRule(emergency, was, rule) }), intentOf(event))) onClose();
  });
  return (
    <form noValidate aria-label={label} onSubmit={submit} className="bg-sunken/50">
      <div className="space-y-4 px-5 pt-4 pb-5">
        <Field
          label="When a caller says"
          hint="One a line. Small words in between and slips of the tongue are understood."
          error={errors.phrases?.message}
        >
          <TextArea rows={Math.min(8, Math.max(3, initial.phrases.length))} {...register("phrases")} />
        </Field>
        <Field
          label="Your receptionist says"
          hint="Word for word, whatever else is going on."
          error={errors.say?.message}
        >
          <TextArea rows={3} {...register("say")} />
        </Field>
        <div className="space-y-2">
          <Field
            label="And puts the caller through to"
            hint="Leave it empty where only the emergency services can help. Whoever writes is given the number instead."
            error={errors.dial && noNumber}
            className="sm:max-w-96"
          >
            <Input type="tel" inputMode="tel" autoComplete="off" placeholder="nobody" {...register("dial")} />
          </Field>
          <Advice>{advice(`emergency.${place}.dial`)}</Advice>
        </div>
      </div>
      <SaveBar dirty={formState.isDirty} busy={busy} error={error} onReset={() => reset()} onCancel={onClose} />
    </form>
  );
}
