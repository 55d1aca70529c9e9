import type { Found, OfferedService } from "@contract";
import { Plus, Trash2 } from "lucide-react";
import { useFieldArray, useForm } from "react-hook-form";
import { z } from "zod";
import { money } from "../../../lib/money.ts";
import { zodResolver } from "../../../lib/zod-resolver.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Field, Input } from "../../../ui/field.tsx";
import { useCorrection } from "../correction.ts";
import { Editor } from "../editors/editor.tsx";
import { FactRow } from "../found/fact-row.tsx";
import { FoundNote } from "../found/found-note.tsx";
import { sharedNote } from "../found/shared-note.ts";
import { noService, offeredFields, toOfferedFields } from "../editors/offered-fields.ts";

const schema = z.object({ services: z.array(offeredFields).max(100) });

/** What can be booked, with what is known of length and price. */
export function ProfileServices({ services }: { services: readonly Found<OfferedService>[] }) {
  const shared = sharedNote(services);
  return (
    <FactRow
      label="Services"
      found={shared}
      ofTrade
      edit={(close) => <ServicesEditor services={services.map((each) => each.value)} onClose={close} />}
    >
      {services.length === 0 && <span className="text-ink-3">None found. Add what callers can book.</span>}
      <ul className="divide-y divide-line/70">
        {services.map((service, place) => (
          <li key={place} className="py-1.5 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span>{service.value.name}</span>
              <span className="tabular text-sm text-ink-3">{lengthAndPrice(service.value)}</span>
            </p>
            {shared === null && <FoundNote ofTrade found={service} />}
          </li>
        ))}
      </ul>
    </FactRow>
  );
}

function lengthAndPrice({ durationMinutes, priceCents }: OfferedService): string {
  const parts = [
    durationMinutes === null ? null : `${durationMinutes} min`,
    priceCents === null ? null : money(priceCents),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function ServicesEditor({ services, onClose }: { services: readonly OfferedService[]; onClose: () => void }) {
  const { save, busy, error } = useCorrection("profile");
  const { register, control, handleSubmit, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { services: services.map(toOfferedFields) },
  });
  const rows = useFieldArray({ control, name: "services" });
  return (
    <Editor
      label="Services"
      busy={busy}
      error={error}
      onSubmit={() => void handleSubmit((typed) => save(typed, onClose))()}
      onClose={onClose}
    >
      <ol className="space-y-4">
        {rows.fields.map((row, place) => {
          const errors = formState.errors.services?.[place];
          const field = (name: keyof typeof noService) => register(`services.${place}.${name}`);
          return (
            <li
              key={row.id}
              className="grid grid-cols-[1fr_1fr_2.5rem] items-start gap-2.5 sm:grid-cols-[minmax(0,1fr)_6rem_6.5rem_2.5rem]"
            >
              <Field label="Service" error={errors?.name?.message} className="max-sm:col-span-3">
                <Input {...field("name")} />
              </Field>
              <Field label="Minutes" error={errors?.durationMinutes?.message}>
                <Input inputMode="numeric" placeholder="usual" {...field("durationMinutes")} />
              </Field>
              <Field label="Price" error={errors?.priceCents?.message}>
                <Input inputMode="decimal" placeholder="none" {...field("priceCents")} />
              </Field>
              <IconButton label={`Remove service ${place + 1}`} className="mt-6.5" onClick={() => rows.remove(place)}>
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            </li>
          );
        })}
      </ol>
      <Button
        variant="ghost"
        size="sm"
        className="-ml-3"
        icon={<Plus aria-hidden className="size-4" />}
        onClick={() => rows.append(noService)}
      >
        Add a service
      </Button>
    </Editor>
  );
}
