import { Toaster as Sonner } from "sonner";

/** On a phone the thumb's navigation is below, so confirmations come from above. */
const onPhone = window.matchMedia("(max-width: 1023px)");

/** Where short confirmations appear; raise one with sonner's `toast`. */
export function Toaster() {
  return (
    <Sonner
      position={onPhone.matches ? "top-center" : "bottom-right"}
      offset={20}
      mobileOffset={{ top: 12, left: 12, right: 12 }}
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
