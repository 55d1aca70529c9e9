import { Toaster as Sonner } from "sonner";

/** Where short confirmations appear; raise one with sonner's `toast`. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      offset={20}
      mobileOffset={{ bottom: 84, left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: "flex w-full items-start gap-3 rounded-lg border border-line bg-raised p-4 shadow-float text-ink",
          title: "text-sm font-medium",
          description: "text-sm text-ink-2",
          icon: "mt-0.5 text-good in-data-[type=error]:text-bad",
          actionButton: "ml-auto shrink-0 rounded-sm px-2 py-1 text-sm font-medium text-link hover:bg-sunken",
        },
      }}
    />
  );
}
