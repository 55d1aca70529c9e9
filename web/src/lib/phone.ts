/** A sentence whose telephone numbers are as people read them. */
export const withReadableNumbers = (text: string): string =>
  text.replace(/\+[1-9]\d{6,14}(?!\d)/g, (number) => readablePhone(number));

/** E.164 as people read it. North American numbers get their usual grouping; the rest stay as they are dialled. */
export function readablePhone(number: string): string {
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  if (american) return `(${american[1]}) ${american[2]}-${american[3]}`;
  return number === "" || /^(anonymous|unknown|\+?266696687)$/i.test(number) ? "Withheld number" : number;
}
