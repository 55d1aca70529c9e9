/** Words on which a claim turns, as they are spelt right. */
const keyWords = new Set(
  (
    "booked booking scheduled rescheduled reserved confirmed confirmation secured arranged registered appointment reservation " +
    "cancelled removed deleted moved changed switched message passed notified informed texted " +
    "transferring transferred connecting connected putting through forwarding emailed refunded reminder " +
    "all set done sent good sorted handled taken care finalized completed " +
    "agendada agendado agende agendo agendamos reservada reservado reserve reservo confirmada confirmado confirme programada programado " +
    "cancelada cancelado cancele cancelo cambiada cambiado reprogramada reprogramado reprograme mensaje enviado envie mande " +
    "avise avisado transfiero transfiriendo comunico comunicando listo lista apartada apartado"
  ).split(" "),
);

/** Words of their own that only look like a slip. */
const notSlips = new Set(
  (
    "looked cooked hooked bookend looking cooking message messages moves move change changes texte booking's confirm confirms " +
    "cancel cancels reserve reserves schedule schedules unscheduled agenda agendas mensajes reservas cancelar confirmar reservar " +
    "agendar comunica god goo son don don't ser dona cancela confirma reserva programa programas registro removes remove " +
    "passes pass texts secures secure arranges arrange deletes delete changer charged chance changing noted " +
    "cambiado pasado comunicado agendas lista listas listos moved"
  ).split(" "),
);

const digitLetters: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
};
const bySqueezed = new Map([...keyWords].map((word) => [squeezed(word), word]));

/** The key word meant by a disguised or mistyped one ("b00ked", "boooked", "cacnelled"); any other word as it is. */
export function meantWord(word: string): string {
  if (word.endsWith("'")) return `${meantWord(word.slice(0, -1))}'`;
  const letters = undisguised(word);
  if (keyWords.has(letters) || notSlips.has(letters) || letters.length < 4) return letters;
  const doubled = bySqueezed.get(squeezed(letters));
  if (doubled !== undefined && (letters.length > 5 || /(.)\1\1/.test(letters))) return doubled;
  if (letters.length < 5) return letters;
  for (const key of keyWords) if (key.length >= 6 && isOneSlip(letters, key)) return key;
  return letters;
}

/** Digits that stand for letters: "c4ncelled". A time, an ordinal or a code keeps its digits. */
function undisguised(word: string): string {
  if (!/\d/.test(word) || !/[a-z]{2}/.test(word) || /^\d+[a-z]{1,4}$/.test(word)) return word;
  const as = (one: string) => word.replace(/\d/g, (digit) => (digit === "1" ? one : (digitLetters[digit] ?? digit)));
  const readings = [as("i"), as("l")];
  return readings.find((reading) => bySqueezed.has(squeezed(reading))) ?? word;
}

/** Endings that make another word of it: "agendando", "cancelar". */
const endings = /(?:ando|iendo|endo|ar|er|ir|amos|aron|ing|s|r|re|ra)$/;

/** A letter missed out, one put in, or two swapped. Another letter instead would make too many other words. */
function isOneSlip(typed: string, key: string): boolean {
  const ending = endings.exec(typed)?.[0];
  if (ending !== undefined && !key.endsWith(ending)) return false;
  if (typed[0] !== key[0] || Math.abs(typed.length - key.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === key[at]) at++;
  const [left, right] = [typed.slice(at), key.slice(at)];
  // Endings make other words: "confirm", "transfers".
  if (left.length === right.length)
    return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  if (left.length < right.length) return left !== "" && left === right.slice(1);
  return right !== "" && left.slice(1) === right;
}

function squeezed(word: string): string {
  return word.replace(/(.)\1+/g, "$1");
}
