import type { Receipt } from "@contract";
import { exactMoney } from "../../../lib/money.ts";
import { readablePhone } from "../../../lib/phone.ts";
import { Badge } from "../../../ui/badge.tsx";
import { type Column, DataTable } from "../../../ui/data-table.tsx";
import { Length, Time } from "../../../ui/time.tsx";
import { useContactName } from "../../contacts/contacts.ts";
import { priceWords } from "./receipt-words.ts";
import { waivedWords } from "./waived-words.ts";

interface ReceiptsTableProps {
  receipts: readonly Receipt[];
  zone: string;
  onOpen: (callId: string) => void;
}

/** Receipts as rows: who called, when, how long, and what it costs or why nothing. A row opens its receipt. */
export function ReceiptsTable({ receipts, zone, onOpen }: ReceiptsTableProps) {
  const nameOf = useContactName();
  const columns: readonly Column<Receipt>[] = [
    {
      key: "caller",
      header: "Caller",
      className: "max-md:grow",
      cell: (receipt) => (
        <button type="button" className="row-link text-left font-medium" onClick={() => onOpen(receipt.callId)}>
          {nameOf(receipt) ?? readablePhone(receipt.from)}
        </button>
      ),
    },
    {
      key: "at",
      header: "When",
      className: "text-sm whitespace-nowrap text-ink-3 max-md:order-2 max-md:w-full",
      cell: (receipt) => (
        <div className="tabular flex items-center gap-1">
          <Time at={receipt.startedAt} zone={zone} />
          <span className="md:hidden">
            · <Length seconds={receipt.seconds} />
          </span>
          <span className="ml-auto md:hidden">
            <Why receipt={receipt} />
          </span>
        </div>
      ),
    },
    {
      key: "length",
      header: "Length",
      align: "right",
      className: "text-sm max-md:hidden",
      cell: (receipt) => <Length seconds={receipt.seconds} />,
    },
    {
      key: "charged",
      header: "Charged",
      align: "right",
      className: "text-sm max-md:hidden",
      cell: (receipt) =>
        receipt.waived === null ? <Length seconds={receipt.billableSeconds} /> : <Why receipt={receipt} />,
    },
    {
      key: "price",
      header: "Price",
      align: "right",
      className: "tabular text-sm whitespace-nowrap font-medium max-md:order-1",
      cell: (receipt) => <Price receipt={receipt} />,
    },
  ];
  return (
    <DataTable label="Receipts" rows={receipts} rowKey={(row) => row.callId} columns={columns} testId="receipt-row" />
  );
}

/** Why a call costs nothing, where it does. */
const Why = ({ receipt: { waived } }: { receipt: Receipt }) =>
  waived !== null && <Badge tone="calm">{waivedWords[waived]}</Badge>;

/** A price that was taken back is still said, struck out. */
function Price({ receipt }: { receipt: Receipt }) {
  const { correction, waived, overageSeconds, cents } = receipt;
  const quiet = waived !== null || overageSeconds === 0;
  return (
    <span className={quiet ? "font-normal text-ink-3" : undefined}>
      {correction !== null && cents !== 0 && (
        <>
          <s aria-hidden>{exactMoney(cents)}</s>{" "}
        </>
      )}
      {priceWords(receipt)}
    </span>
  );
}
