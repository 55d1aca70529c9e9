import { z } from "zod";
import { AppError } from "../../errors.ts";
import { askUpstream } from "../http.ts";
import type { Mail } from "../ports/mail.ts";

const accepted = z.object({ id: z.string().min(1).max(200) });
const refusal = z.object({ name: z.string().max(100) });

/** Answers of the 400s that pass by themselves: our own earlier request still running, and too many requests. */
const passing = new Set([408, 409, 425, 429]);

/**
 * Mail over Resend's `POST /emails`, as plain text. Resend keeps an `Idempotency-Key` for a day: a mail that is given to
 * it again within that time, because its answer was lost, is sent once.
 */
export const createMail = (account: { apiKey: string; baseUrl: string; from: string }): Mail => ({
  real: true,
  async send({ id, to, subject, text }) {
    const { id: providerId } = await askUpstream(
      "resend",
      `${account.baseUrl}/emails`,
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${account.apiKey}`,
          accept: "application/json",
          "content-type": "application/json",
          "idempotency-key": id,
        },
        body: JSON.stringify({ from: account.from, to: [to], subject, text }),
      },
      accepted,
      10_000,
      judge,
    );
    return { providerId };
  },
});

/** Resend names its refusals (`validation_error`, `invalid_api_key`); its message may repeat the address and stays out. */
function judge(status: number, content: unknown): Error | null {
  if (status >= 500 || passing.has(status)) return null;
  const name = refusal.safeParse(content).data?.name;
  return new AppError("invalid", `the mail provider refused the mail (${name ?? status})`);
}
