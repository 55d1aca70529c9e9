/** A message that somebody left with the site's own concierge. */
export interface Lead {
  body: string;
  fromName: string | null;
  fromPhone: string | null;
  /** integer ms */
  createdAt: number;
}

/** How the operator is told of it. The words are whoever wrote them: the mail says so, and is plain text. */
export function leadNotice({ body, fromName, fromPhone, createdAt }: Lead): { subject: string; body: string } {
  const who = fromName ?? "A visitor";
  return {
    subject: `${who} left a message with Amunet`,
    body: [
      `${who} left this message with the receptionist of the site:`,
      body,
      `Name: ${fromName ?? "not given"}\nTelephone: ${fromPhone ?? "not given"}\nLeft: ${new Date(createdAt).toISOString()}`,
    ].join("\n\n"),
  };
}
