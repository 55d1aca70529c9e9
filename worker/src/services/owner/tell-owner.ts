import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { AgentConfig } from "../../contract/agent-config.ts";
import type { Ctx } from "../../context.ts";
import { texts } from "../../db/schema/texts.ts";
import { idPrefixes } from "../../domain/ids.ts";
import { requirePermission } from "../../domain/tenancy/permissions.ts";
import { publishedConfig } from "../agent/published-config.ts";
import { outgoingMail } from "../mails/outgoing-mail.ts";
import { optedOut } from "../texts/consent.ts";
import { numberToTextFrom, outgoing } from "../texts/outgoing.ts";
import { accountEmail } from "./account-email.ts";

export interface Notice {
  /** Names what is told: letters, digits, `_` and `-`. The same key is told once. */
  key: string;
  /** Such as `onboarding-done`. */
  purpose: string;
  subject: string;
  /** The mail, plain text. */
  body: string;
  /** The text message; null where a mail is enough. */
  sms: string | null;
  /** The text leaves no earlier, integer ms; at once unless it is given. */
  textAt?: number | undefined;
  /** Where to; what the published configuration says unless it is given. */
  notifications?: AgentConfig["notifications"] | undefined;
}

export interface Told {
  writes: readonly BatchItem<"sqlite">[];
  /** Once they are written; may be lost or run twice: the sweep sends what is forgotten. */
  after: () => Promise<void>;
  /** Where the mail goes; null where nobody is to be found. */
  email: string | null;
  /** Where the text goes; null where none is wanted, or none can be sent. */
  sms: string | null;
}

/**
 * Tells the owner something: by mail to where the business wants its notices, else to the account of who founded it, and
 * by text where a number for that is known, has not opted out, and there is one to text from.
 */
export async function tellOwner(ctx: Ctx, notice: Notice): Promise<Told> {
  requirePermission(ctx, "texts.write");
  const { emailTo, smsTo } = notice.notifications ?? (await publishedConfig(ctx)).notifications;
  const email = emailTo ?? (await accountEmail(ctx));
  const sms = notice.sms === null || smsTo === null || !(await canBeTexted(ctx, smsTo)) ? null : smsTo;
  const { key, purpose, subject, body } = notice;
  const mail =
    email === null ? null : outgoingMail(ctx, { id: `${idPrefixes.mail}_${key}`, to: email, purpose, subject, body });
  const text = sms === null ? null : noticeText(ctx, `${idPrefixes.text}_${key}`, sms, notice.sms ?? "", notice.textAt);
  return {
    writes: [...(mail?.writes ?? []), ...(text === null ? [] : [text.insert, text.audit])],
    after: () => {
      mail?.nudge();
      text?.nudge();
      return Promise.resolve();
    },
    email,
    sms,
  };
}

/** Written once: the statements of a text that is there already write nothing. */
function noticeText(ctx: Ctx, id: string, to: string, body: string, dueAt: number | undefined) {
  const isNew = sql`NOT EXISTS (SELECT 1 FROM ${texts} WHERE ${texts.id} = ${id})`;
  return outgoing(ctx, { id, to, body, purpose: "owner-notice", conversationId: null, dueAt }, isNew);
}

const canBeTexted = async (ctx: Ctx, phone: string): Promise<boolean> =>
  !(await optedOut(ctx, phone)) && (await numberToTextFrom(ctx)) !== null;
