import { patience } from "../../domain/conversation/pace.ts";
import type { TextJournal, WrittenExport } from "./text-journal.ts";
import type { WrittenHost } from "./written-host.ts";

/** The conversations of which something is to be stored: those that are over, and the one that goes on. */
export function unstored(journal: TextJournal): string[] {
  const { record, last, storedRevision } = journal;
  const current = record !== undefined && last.revision > storedRevision ? [record.id] : [];
  return [...journal.unstored(), ...current];
}

/** What is to be stored of a conversation; null where all of it is. */
export function exportOf(journal: TextJournal, conversationId: string): WrittenExport | null {
  const closed = journal.closed(conversationId);
  if (closed !== undefined) return closed;
  const { record, last, storedRevision } = journal;
  return record?.id === conversationId && last.revision > storedRevision ? journal.export() : null;
}

/** A conversation is stored elsewhere as it stood at `revision`. */
export function noteStored(
  { journal, deadlines }: WrittenHost,
  { conversationId, revision }: { conversationId: string; revision: number },
): void {
  if (journal.closed(conversationId)?.revision === revision) journal.release(conversationId);
  else if (journal.record?.id === conversationId) journal.storedRevision = revision;
  if (unstored(journal).length === 0) deadlines.change({ "hand-over": null });
}

/** Tells the queue what to store, again and again until it is. */
export async function handOver({ env, session, journal, deadlines, log }: WrittenHost): Promise<void> {
  const tenantId = journal.party?.tenantId;
  const conversations = unstored(journal);
  if (session === undefined || tenantId === undefined || conversations.length === 0) return;
  deadlines.change({ "hand-over": Date.now() + patience.storeCheckMs });
  try {
    for (const conversationId of conversations)
      await env.POST_CALL.send({ type: "conversation.changed", tenantId, conversationId, session });
  } catch (error) {
    log.error("conversation not handed over", error);
    deadlines.change({ "hand-over": Date.now() + patience.handOverRetryMs });
  }
}
