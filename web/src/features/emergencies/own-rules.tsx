import type { AgentConfigView, UsualEmergency } from "@contract";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useFocusBack } from "../../lib/use-focus-back.ts";
import { Button } from "../../ui/button.tsx";
import { Card, CardHeader } from "../../ui/card.tsx";
import { useMay } from "../auth/may.tsx";
import { RemoveRule } from "./remove-rule.tsx";
import { RuleForm } from "./rule-form.tsx";
import { RuleRow } from "./rule-row.tsx";
import { type EmergencyRule, mostRules, phrasesInShort } from "./rules.ts";

const blank: EmergencyRule = { phrases: [], say: "", dial: null };

/** The emergencies an owner has written down, and the place to write down another. */
export function OwnRules({ config, usual }: { config: AgentConfigView; usual: readonly UsualEmergency[] }) {
  const { emergency: rules, version } = config;
  const mayChange = useMay("agent.write");
  const [adding, setAdding] = useState(false);
  const adder = useFocusBack(adding);
  return (
    <Card aria-labelledby="own-emergencies" className="overflow-hidden">
      <CardHeader
        id="own-emergencies"
        title="Your emergencies"
        action={
          mayChange && (
            <Button
              ref={adder}
              size="sm"
              icon={<Plus aria-hidden className="size-4" />}
              disabled={adding || rules.length >= mostRules}
              onClick={() => setAdding(true)}
            >
              Add an emergency
            </Button>
          )
        }
      />
      {adding && (
        <div className="border-b border-line last:border-b-0">
          <RuleForm
            label="New emergency"
            initial={blank}
            was={null}
            rules={rules}
            version={version}
            onClose={() => setAdding(false)}
          />
        </div>
      )}
      {rules.length === 0 && !adding && (
        <p className="px-5 py-6 text-ink-2">
          None yet: what is usual for your trade applies. Change one of those below, or add what only happens at your
          business.
        </p>
      )}
      <ul className="divide-y divide-line">
        {rules.map((rule, place) => {
          const stands = usual.some(({ replacedBy }) => replacedBy === place);
          return (
            <RuleRow
              key={rule.phrases.join("\n")}
              rule={rule}
              otherwise="Puts nobody through."
              note={stands && "It also counts for the usual words for this, in English and Spanish."}
              actions={<RemoveRule rule={rule} usual={stands} />}
              edit={(onClose) => (
                <RuleForm
                  label={`Emergency: ${phrasesInShort(rule.phrases)}`}
                  initial={rule}
                  was={rule}
                  rules={rules}
                  version={version}
                  onClose={onClose}
                />
              )}
            />
          );
        })}
      </ul>
    </Card>
  );
}
