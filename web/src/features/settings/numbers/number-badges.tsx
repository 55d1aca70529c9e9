import type { TextRegistration } from "@contract";
import { Badge, type Tone } from "../../../ui/badge.tsx";

const badges: Readonly<Record<TextRegistration, [Tone, string]>> = {
  "not-needed": ["calm", "Texts need no registration"],
  unregistered: ["warn", "Texts not registered"],
  pending: ["lamp", "Texts being registered"],
  approved: ["good", "Texts registered"],
  rejected: ["bad", "Registration for texts refused"],
};

/** What a state of the carriers' registration means for texts. */
export const registrationWords: Readonly<Record<TextRegistration, string>> = {
  "not-needed": "Texts from this number need no registration.",
  unregistered: "US carriers hold texts back until your business is registered with them. Calls are not affected.",
  pending: "The carriers are looking at your registration; it takes some days. Calls are not affected.",
  approved: "Confirmations and answers reach your customers by text.",
  rejected: "The carriers refused it. Check your business’s name and address, then register again.",
};

/** Whether texts get through. */
export function RegistrationBadge({ registration }: { registration: TextRegistration }) {
  const [tone, words] = badges[registration];
  return <Badge tone={tone}>{words}</Badge>;
}
