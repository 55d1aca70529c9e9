import { CircleAlert } from "lucide-react";
import { ApiError } from "../../api/api-error.ts";

/** Why the form was not accepted, announced when it appears. */
export function FormError({ error, message }: { error: unknown; message?: string | undefined }) {
  if (!error) return null;
  const known = error instanceof ApiError ? error : null;
  return (
    <div role="alert" className="fade-in flex items-start gap-2 rounded-md bg-bad-tint px-3.5 py-3 text-sm text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p>
        {message ?? known?.message ?? "Something went wrong. Try again."}
        {known?.requestId && known.code === "internal" && (
          <span className="block text-xs">Reference {known.requestId}</span>
        )}
      </p>
    </div>
  );
}
