import { agentConfig, type AgentConfigView, type Service } from "@contract";
import { Plus } from "lucide-react";
import { useFieldArray, useForm } from "react-hook-form";
import { z } from "zod";
import { zodResolver } from "../../../lib/zod-resolver.ts";
import { Button } from "../../../ui/button.tsx";
import { Card } from "../../../ui/card.tsx";
import { intentOf } from "../intent.ts";
import { SaveBar } from "../save-bar.tsx";
import { useSaving } from "../saving.ts";
import { ServiceRow } from "./service-row.tsx";
import { serviceFields } from "./service-fields.ts";

const schema = z.object({ services: z.array(serviceFields) });

/** What can be booked, how long it takes and what it costs. */
export function ServicesForm({ config }: { config: AgentConfigView }) {
  const { save, busy, error } = useSaving("Services");
  const { register, control, handleSubmit, reset, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { services: config.services.map(toFields) },
  });
  // `id` is the service's own; the list needs another key.
  const rows = useFieldArray({ control, name: "services", keyName: "key" });
  const submit = handleSubmit(({ services }, event) =>
    save({ services: agentConfig.shape.services.parse(services) }, intentOf(event)),
  );
  return (
    <Card aria-label="Services">
      <form noValidate onSubmit={submit}>
        {rows.fields.length === 0 && (
          <p className="px-5 py-6 text-ink-2">No services yet. Callers can book once there is at least one.</p>
        )}
        <ol className="divide-y divide-line">
          {rows.fields.map((row, place) => (
            <ServiceRow
              key={row.key}
              place={place}
              register={register}
              errors={formState.errors.services?.[place]}
              onRemove={() => rows.remove(place)}
            />
          ))}
        </ol>
        <div className="border-t border-line px-5 py-3">
          <Button
            variant="ghost"
            size="sm"
            className="-ml-3"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => rows.append({ id: newId(), name: "", durationMinutes: "30", bufferMinutes: "0", price: "" })}
          >
            Add a service
          </Button>
        </div>
        <SaveBar dirty={formState.isDirty} busy={busy} error={error} onReset={() => reset()} />
      </form>
    </Card>
  );
}

const newId = () => `svc_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`;

function toFields(service: Service): z.input<typeof serviceFields> {
  return {
    id: service.id,
    name: service.name,
    durationMinutes: String(service.durationMinutes),
    bufferMinutes: String(service.bufferMinutes),
    price: service.priceCents === null ? "" : (service.priceCents / 100).toFixed(2),
  };
}
