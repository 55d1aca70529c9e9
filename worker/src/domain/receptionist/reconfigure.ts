import type { AgentConfig } from "../../contract/agent-config.ts";
import { emptyDraft } from "./state.ts";
import type { ReceptionistState } from "./state.ts";

/**
 * The memory of a conversation that goes on under another configuration: what that no longer has is let go. Who was asked
 * about a service that is gone is asked for one again, with everything else they said kept. Starts that were offered stay
 * on the table: the calendar judges them by the new rules when one is taken.
 * @param books false where nothing is booked any more: then no service is left
 */
export function reconfigure(state: ReceptionistState, config: AgentConfig, books = true): ReceptionistState {
  const services = new Set(books ? config.services.map(({ id }) => id) : []);
  const facts = new Set(config.knowledge.map(({ id }) => id));
  const { draft, offer, topicService, topicFact, text, errand, followed } = state;
  const gone = (id: string | null | undefined): boolean => typeof id === "string" && !services.has(id);
  const isGone = gone(draft.serviceId);
  const { serviceId: clueService, ...clue } = errand?.clue ?? {};
  return {
    ...state,
    draft: isGone ? { ...emptyDraft(), moves: draft.moves, wish: draft.wish, notes: draft.notes } : draft,
    asked: isGone && state.task === "book" ? { about: "service", tries: 0 } : state.asked,
    offer: gone(offer?.serviceId) ? null : offer,
    topicService: gone(topicService) ? null : topicService,
    topicFact: topicFact !== null && !facts.has(topicFact) ? null : topicFact,
    text: text?.kind === "fact" && !facts.has(text.factId) ? null : text,
    errand: errand !== null && gone(clueService) ? { ...errand, clue } : errand,
    followed: gone(followed.offer?.serviceId) ? { ...followed, offer: null } : followed,
  };
}
