import type { AgentConfigView, UsualEmergency } from "@contract";
import { Link } from "@tanstack/react-router";
import { Card, CardHeader } from "../../ui/card.tsx";
import { RuleForm } from "./rule-form.tsx";
import { RuleRow } from "./rule-row.tsx";
import { phrasesInShort } from "./rules.ts";

/** What every business of the trade listens for; changing one makes it the owner's. */
export function UsualRules({ config, usual }: { config: AgentConfigView; usual: readonly UsualEmergency[] }) {
  const shown = usual.filter(({ replacedBy }) => replacedBy === null);
  const nobody = config.routing.transferNumber === null && shown.some(({ needsPerson }) => needsPerson);
  return (
    <Card aria-labelledby="usual-emergencies" className="overflow-hidden">
      <CardHeader id="usual-emergencies" title="Usual for your trade" />
      <div className="space-y-2 border-b border-line px-5 py-4 text-sm text-ink-2 last:border-b-0">
        {shown.length === 0 ? (
          <p>Your own rules stand in for all of them.</p>
        ) : (
          <p>
            These are always listened for, in English and Spanish, and none of them can be switched off. Change one, and
            what you write is said instead.
          </p>
        )}
        {nobody && (
          <p className="text-warn">
            Some of them would ring you, and no telephone is set for that. Set it under{" "}
            <Link to="/app/settings/routing" className="underline underline-offset-3">
              Routing
            </Link>
            .
          </p>
        )}
      </div>
      <ul className="divide-y divide-line">
        {shown.map(({ phrases, say, dial, needsPerson }) => {
          const rule = { phrases, say, dial };
          return (
            <RuleRow
              key={phrases.join("\n")}
              rule={rule}
              otherwise={needsPerson ? "Would ring you, but no telephone is set." : "Puts nobody through."}
              edit={(onClose) => (
                <RuleForm
                  label={`Emergency: ${phrasesInShort(phrases)}`}
                  initial={rule}
                  was={null}
                  rules={config.emergency}
                  version={config.version}
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
