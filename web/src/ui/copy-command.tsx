import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

/** A command to run in a terminal, with a button that copies it. */
export function CopyCommand({ command }: { command: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className="night flex items-center gap-2 rounded-md bg-canvas py-1.5 pr-1.5 pl-3.5 text-left">
      <code className="min-w-0 flex-1 py-1 font-mono text-sm wrap-anywhere text-ink">{command}</code>
      <button
        type="button"
        className="inline-flex h-10 shrink-0 items-center gap-1.5 rounded-sm px-2.5 md:h-8 text-sm text-ink-2 hover:bg-sunken hover:text-ink"
        onClick={() => void navigator.clipboard.writeText(command).then(() => setCopied(true))}
      >
        {copied ? <Check aria-hidden className="size-4 text-good" /> : <Copy aria-hidden className="size-4" />}
        <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
      </button>
    </div>
  );
}
