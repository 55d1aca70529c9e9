import { easter, fixed, nth } from "../holidays.ts";
import type { HolidayName } from "../holidays.ts";

/**
 * Days that callers ask for by name, in the United States, Mexico and Spain. Those that each of them keeps on another date
 * (independence, labour, mothers) are left to be said by their date.
 */
export const holidayNames: HolidayName[] = [
  [/\b(nochebuena|vispera de navidad)\b/, fixed(12, 24)],
  [/\bnavidad\b/, fixed(12, 25)],
  [/\b(nochevieja|fin de ano|ano viejo|vispera de ano nuevo)\b/, fixed(12, 31)],
  [/\bano nuevo\b/, fixed(1, 1)],
  [/\breyes( magos)?\b/, fixed(1, 6)],
  [/\b(san valentin|dia del amor)\b/, fixed(2, 14)],
  [/\bhalloween\b/, fixed(10, 31)],
  [/\btodos los santos\b/, fixed(11, 1)],
  [/\bdia de (los )?(muertos|difuntos)\b/, fixed(11, 2)],
  [/\bveteranos\b/, fixed(11, 11)],
  [/\bvirgen de guadalupe\b/, fixed(12, 12)],
  [/\bjuneteenth\b/, fixed(6, 19)],
  [/\bmartin luther king\b/, nth(3, 1, 1)],
  [/\bdia de los presidentes\b/, nth(3, 1, 2)],
  [/\b(memorial day|dia de los caidos)\b/, nth(-1, 1, 5)],
  [/\blabor day\b/, nth(1, 1, 9)],
  [/\b(dia de la raza|hispanidad)\b/, fixed(10, 12)],
  [/\b(accion de gracias|thanksgiving)\b/, nth(4, 4, 11)],
  [/\bjueves santo\b/, easter(-3)],
  [/\bviernes santo\b/, easter(-2)],
  [/\b(domingo de (resurreccion|pascua)|pascua)\b/, easter(0)],
];
