import { CircleAlert } from "lucide-react";
import { type ComponentProps, createContext, type ReactNode, use, useId } from "react";
import { cx } from "../lib/cx.ts";

interface FieldIds {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
}
const FieldContext = createContext<FieldIds | null>(null);

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Keeps the label for screen readers only, where a heading says it to the eye. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label, control, hint and error of one field, tied together for screen readers. Its control finds its ids by context. */
export function Field({ label, hint, error, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
  return (
    <FieldContext value={{ id, describedBy, invalid: error !== undefined }}>
      <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
        <label htmlFor={id} className={cx("text-sm font-medium text-ink", hideLabel && "sr-only")}>
          {label}
        </label>
        {children}
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-ink-3">
            {hint}
          </p>
        )}
        {error !== undefined && (
          <p id={`${id}-error`} className="fade-in flex items-start gap-1.5 text-sm text-bad">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

const control =
  "w-full min-w-0 rounded-md border bg-surface px-3 text-ink transition-[border-color,box-shadow] duration-150 max-md:text-[1rem] " +
  "border-line-strong/70 hover:border-line-strong aria-invalid:border-bad disabled:bg-sunken disabled:text-ink-3 " +
  "focus-visible:outline-offset-0";

function useControl() {
  const field = use(FieldContext);
  if (field === null) return {};
  return { id: field.id, "aria-describedby": field.describedBy, "aria-invalid": field.invalid || undefined };
}

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...useControl()} {...rest} className={cx(control, "h-11 md:h-10", className)} />;
}

export function TextArea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...useControl()}
      rows={rows}
      {...rest}
      className={cx(control, "resize-y py-2 leading-normal", className)}
    />
  );
}

export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <select {...useControl()} {...rest} className={cx(control, "select h-11 md:h-10", className)}>
      {children}
    </select>
  );
}
