import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { hasCode } from "../../../api/api-error.ts";
import { readablePhone } from "../../../lib/phone.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorState } from "../../../ui/error-state.tsx";
import { Field, Input } from "../../../ui/field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { FormError } from "../../auth/form-error.tsx";
import { isAreaCode } from "./area-code.ts";
import { useAvailableNumbers, useBuyNumber } from "./numbers.ts";

/** A new number: look in an area, have one of it. Which one it is, the carrier says. */
export function BuyNumberForm() {
  const [typed, setTyped] = useState("");
  const [areaCode, setAreaCode] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  function look(event: FormEvent) {
    event.preventDefault();
    const valid = isAreaCode(typed.trim());
    setWrong(!valid);
    if (valid) setAreaCode(typed.trim());
  }
  return (
    <div className="space-y-5">
      <form aria-label="Find a number" noValidate onSubmit={look} className="flex items-start gap-3">
        <Field label="Area code" error={wrong ? "Three digits, such as 212." : undefined} className="w-36">
          <Input
            inputMode="numeric"
            maxLength={3}
            autoComplete="off"
            placeholder="212"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Field>
        <Button type="submit" variant="secondary" className="mt-6.5">
          Look for numbers
        </Button>
      </form>
      {areaCode !== null && (
        <Found
          key={areaCode}
          areaCode={areaCode}
          onOther={(code) => {
            setTyped(code);
            setAreaCode(code);
          }}
          onDone={() => {
            setTyped("");
            setAreaCode(null);
          }}
        />
      )}
    </div>
  );
}

interface FoundProps {
  areaCode: string;
  onOther: (areaCode: string) => void;
  onDone: () => void;
}

function Found({ areaCode, onOther, onDone }: FoundProps) {
  const available = useAvailableNumbers(areaCode);
  const buy = useBuyNumber();
  // The same one for as long as it is tried: an answer that was lost on the way must not buy a second number.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  if (available.isPending) {
    return (
      <div role="status" aria-label="Looking for numbers">
        <Skeleton className="h-24 rounded-md" />
      </div>
    );
  }
  if (available.isError) return <ErrorState error={available.error} onRetry={() => void available.refetch()} />;
  const { items, nearbyAreaCodes } = available.data;
  if (items.length === 0) {
    return (
      <div role="status" className="space-y-3">
        <p className="text-ink-2">No number is free in {areaCode} right now.</p>
        {nearbyAreaCodes.length > 0 && (
          <ul className="flex flex-wrap gap-2">
            {nearbyAreaCodes.map((code) => (
              <li key={code}>
                <Button variant="secondary" size="sm" onClick={() => onOther(code)}>
                  Look in {code}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  }
  function take(event: FormEvent) {
    event.preventDefault();
    void buy.mutateAsync({ areaCode, idempotencyKey }).then(
      ({ phoneNumber }) => {
        toast.success("The number is yours", {
          description: `${readablePhone(phoneNumber)} is answered by your receptionist.`,
        });
        onDone();
      },
      () => undefined,
    );
  }
  const [first, second] = items.map(({ phoneNumber }) => readablePhone(phoneNumber));
  return (
    <form aria-label="Get a number" noValidate onSubmit={take} className="fade-in space-y-4">
      <p role="status" className="text-ink-2">
        Numbers are free in {areaCode}, such as <span className="tabular whitespace-nowrap text-ink">{first}</span>
        {second !== undefined && (
          <>
            {" "}
            or <span className="tabular whitespace-nowrap text-ink">{second}</span>
          </>
        )}
        .
      </p>
      <FormError
        error={buy.error}
        message={
          hasCode(buy.error, "forbidden")
            ? "Your plan has no room for another number. Release one, or choose a larger plan."
            : undefined
        }
      />
      <Button type="submit" busy={buy.isPending}>
        Get a number in {areaCode}
      </Button>
    </form>
  );
}
