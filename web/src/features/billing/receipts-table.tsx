import type { Receipt } from "@contract";
import { exactMoney } from "../../lib/money.ts";
import { readablePhone } from "../../lib/phone.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Length, Time } from "../../ui/time.tsx";
import { useContactName } from "../contacts/contacts.ts";
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
      className: "tabular text-sm whitespace-nowrap text-ink-3 max-md:order-2",
      cell: (receipt) => <Time at={receipt.startedAt} zone={zone} />,
    },
    {
      key: "length",
      header: "Length",
      align: "right",
      className: "text-sm max-md:order-3 max-md:text-ink-3",
      cell: (receipt) => <Length seconds={receipt.seconds} />,
    },
    {
      key: "charged",
      header: "Charged",
      align: "right",
      className: "text-sm max-md:order-4 max-md:ml-auto",
      cell: (receipt) =>
        receipt.waived === null ? (
          <Length seconds={receipt.billableSeconds} className="max-md:hidden" />
        ) : (
          <Badge tone="calm">{waivedWords[receipt.waived]}</Badge>
        ),
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

/** A price that was taken back is still said, struck out. */
function Price({ receipt }: { receipt: Receipt }) {
  const { correction, waived, overageSeconds } = receipt;
  const quiet = waived !== null || overageSeconds === 0;
  return (
    <span className={quiet ? "font-normal text-ink-3" : undefined}>
      {correction !== null && correction.cents !== 0 && (
        <>
          <s aria-hidden>{exactMoney(-correction.cents)}</s>{" "}
        </>
      )}
      {priceWords(receipt)}
    </span>
  );
}
