import { TriangleAlert } from "lucide-react";

/** What the API says a field would run into, under it; nothing where it says nothing. */
export function Advice({ children }: { children: string | undefined }) {
  return (
    <div role="status">
      {children !== undefined && (
        <p className="fade-in flex items-start gap-1.5 text-sm text-warn">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {children}
        </p>
      )}
    </div>
  );
}
