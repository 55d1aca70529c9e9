import type { ErrorCode } from "@contract";
import { CloudOff, RotateCw } from "lucide-react";
import { ApiError } from "../api/api-error.ts";
import { Button } from "./button.tsx";

const advice: Record<ErrorCode, string> = {
  invalid: "Something in this request does not fit. Go back and try it another way.",
  unauthenticated: "Your session has ended. Log in again to go on.",
  forbidden: "Your role in this business does not allow it. Ask its owner.",
  not_found: "It may have been removed, or it belongs to another business.",
  conflict: "It changed in the meantime. Reload and look again.",
  limit: "That was a lot at once. Wait a minute, then try again.",
  unavailable: "Your calls are still being answered. Try again in a moment.",
  internal: "This one is on us. Try again; if it stays, send us the reference below.",
};

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  title?: string;
  /** `h1` where nothing else on the page names it. */
  heading?: "h1" | "h2";
}

/** A failure in words: what happened, what to do next, and the reference that support needs. */
export function ErrorState({ error, onRetry, title, heading: Heading = "h2" }: ErrorStateProps) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-14 text-center">
      <div className="mb-4 grid size-14 place-items-center rounded-full bg-bad-tint text-bad">
        <CloudOff aria-hidden className="size-6" />
      </div>
      <Heading className="title text-xl">{title ?? known?.message ?? "Something went wrong on this page"}</Heading>
      <p className="mt-2 max-w-md text-ink-2">{advice[known?.code ?? "internal"]}</p>
      {onRetry !== undefined && (
        <Button
          variant="secondary"
          className="mt-6"
          icon={<RotateCw aria-hidden className="size-4" />}
          onClick={onRetry}
        >
          Try again
        </Button>
      )}
      {known?.requestId && (
        <p className="mt-4 text-xs text-ink-3">
          Reference <code className="font-mono select-all">{known.requestId}</code>
        </p>
      )}
    </div>
  );
}
