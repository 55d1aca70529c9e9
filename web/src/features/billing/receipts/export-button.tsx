import { Download } from "lucide-react";
import { useMutation } from "@tanstack/react-query";
import { toast } from "sonner";
import { download } from "../../../api/request.ts";
import { localDay } from "../../../lib/time.ts";
import { Button } from "../../../ui/button.tsx";
import { useTenantId } from "../../auth/tenant.tsx";

/** A period's receipts as a table for a spreadsheet. */
export function ExportButton({ periodStart, zone }: { periodStart: string; zone: string }) {
  const tenantId = useTenantId();
  const csv = useMutation({
    mutationFn: () => download("/api/billing/export", { tenantId, query: { periodStart }, accept: "text/csv" }),
    onSuccess: (file) => keepAs(file, `receipts-${localDay(periodStart, zone)}.csv`),
    onError: (error) => toast.error("Not downloaded", { description: error.message }),
  });
  return (
    <Button
      variant="secondary"
      busy={csv.isPending}
      icon={<Download aria-hidden className="size-4" />}
      onClick={() => csv.mutate()}
    >
      Download CSV
    </Button>
  );
}

/** Puts a file into the downloads of whoever is looking. */
function keepAs(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
