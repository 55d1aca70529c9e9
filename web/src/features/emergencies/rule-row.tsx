import { type ReactNode, useState } from "react";
import { readablePhone } from "../../lib/phone.ts";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import { RowActions } from "../../ui/row-actions.tsx";
import { useMay } from "../auth/may.tsx";
import { type EmergencyRule, phrasesInShort } from "./rules.ts";

interface RuleRowProps {
  rule: EmergencyRule;
  /** What else is to be known of it. */
  note?: ReactNode;
  /** What happens where nobody is put through. */
  otherwise: string;
  actions?: ReactNode;
  /** Its form, which stands in its place. */
  edit: (close: () => void) => ReactNode;
}

/** One emergency: what is listened for, what is said and who is rung. */
export function RuleRow({ rule, note, otherwise, actions, edit }: RuleRowProps) {
  const mayChange = useMay("agent.write");
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack(editing);
  if (editing) return <li>{edit(() => setEditing(false))}</li>;
  const title = phrasesInShort(rule.phrases);
  return (
    <li data-testid="emergency" className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1.5 px-5 py-4">
      <h3 className="font-semibold wrap-break-word">{title}</h3>
      <div className="col-start-1 min-w-0 space-y-1.5 max-sm:col-span-2">
        <p className="wrap-break-word border-l-2 border-lamp pl-3.5 text-ink-2">{rule.say}</p>
        <p className="text-sm text-ink-3">
          {rule.dial === null ? (
            otherwise
          ) : (
            <>
              Then puts the caller through to <span className="whitespace-nowrap">{readablePhone(rule.dial)}</span>.
            </>
          )}
          {note !== undefined && <> {note}</>}
        </p>
      </div>
      {mayChange && (
        <RowActions what={title} onChange={() => setEditing(true)} opener={opener}>
          {actions}
        </RowActions>
      )}
    </li>
  );
}
