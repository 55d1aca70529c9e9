import type { Mail } from "../ports/mail.ts";

/** Mail that goes nowhere: its row in the database is what there is of it. */
export const keptMail: Mail = {
  real: false,
  send: ({ id }) => Promise.resolve({ providerId: `kept:${id}` }),
};
