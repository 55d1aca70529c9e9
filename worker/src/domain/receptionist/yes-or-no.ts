import type { About, ReceptionistState } from "./state.ts";

/** Questions to which "okay" is no answer: they ask for a detail. */
const details: readonly About[] = ["intent", "service", "price-of", "day", "name", "phone", "body", "code"];

/** Whether the question that is open can be answered, or at least be met, with yes or no. */
export const isYesOrNoAsked = ({ asked }: ReceptionistState): boolean =>
  asked !== null && !details.includes(asked.about);
