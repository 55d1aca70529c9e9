import { createContext, type ReactNode, Suspense, use, useState } from "react";
import { later } from "../../lib/later.ts";
import { usePublishVersion } from "../settings/config.ts";
import { type Refusal, refusalOf } from "./refusal.ts";

const RefusedDialog = later(() => import("./refused-dialog.tsx"), "RefusedDialog");

interface Publishing {
  /** A version is being checked and published right now. */
  busy: boolean;
  /** Checks a version and, where it passes, lets it answer calls. What comes of it is told over whatever page is open. */
  publish: (version: number) => void;
}
const PublishingContext = createContext<Publishing | null>(null);

export function usePublishing(): Publishing {
  const publishing = use(PublishingContext);
  if (publishing === null) throw new Error("usePublishing is for pages inside a PublishingProvider");
  return publishing;
}

/** Carries a publishing from the button to its end, whatever page the owner is on by then. */
export function PublishingProvider({ children }: { children: ReactNode }) {
  const { mutate, isPending, variables } = usePublishVersion();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  function run(version: number, anyway: boolean) {
    mutate(
      { version, ...(anyway && { anyway }) },
      {
        onSuccess: () => {
          setRefusal(null);
          void tell("success", "Published", "Your receptionist answers with it from now on.");
        },
        onError: (error) => {
          const refused = refusalOf(error);
          setRefusal(refused);
          if (refused === null) void tell("error", "Not published", error.message);
        },
      },
    );
  }
  return (
    <PublishingContext value={{ busy: isPending, publish: (version) => run(version, false) }}>
      {children}
      {refusal !== null && variables !== undefined && (
        <Suspense>
          <RefusedDialog
            refusal={refusal}
            busy={isPending}
            onAnyway={() => run(variables.version, true)}
            onClose={() => setRefusal(null)}
          />
        </Suspense>
      )}
    </PublishingContext>
  );
}

async function tell(how: "success" | "error", words: string, description: string): Promise<void> {
  const { toast } = await import("sonner");
  toast[how](words, { description });
}
