import { Trash2 } from "lucide-react";
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import type { z } from "zod";
import { IconButton } from "../../../ui/button.tsx";
import { Field, Input } from "../../../ui/field.tsx";
import type { serviceFields } from "./service-fields.ts";

type Fields = z.input<typeof serviceFields>;

interface ServiceRowProps {
  place: number;
  register: UseFormRegister<{ services: Fields[] }>;
  errors: FieldErrors<Fields> | undefined;
  onRemove: () => void;
}

export function ServiceRow({ place, register, errors, onRemove }: ServiceRowProps) {
  const field = (name: keyof Fields) => register(`services.${place}.${name}`);
  return (
    <li className="grid grid-cols-2 items-start gap-x-3 gap-y-4 px-5 py-4 sm:grid-cols-[minmax(0,1fr)_6.5rem_6.5rem_7rem_2.5rem]">
      <Field label="Service" error={errors?.name?.message} className="max-sm:col-span-2">
        <Input {...field("name")} />
      </Field>
      <Field label="Minutes" error={errors?.durationMinutes?.message}>
        <Input inputMode="numeric" {...field("durationMinutes")} />
      </Field>
      <Field label="Pause after" error={errors?.bufferMinutes?.message}>
        <Input inputMode="numeric" {...field("bufferMinutes")} />
      </Field>
      <Field label="Price" error={errors?.price?.message}>
        <Input inputMode="decimal" placeholder="none" {...field("price")} />
      </Field>
      <IconButton label={`Remove service ${place + 1}`} className="mt-6.5 max-sm:justify-self-end" onClick={onRemove}>
        <Trash2 aria-hidden className="size-4" />
      </IconButton>
    </li>
  );
}
