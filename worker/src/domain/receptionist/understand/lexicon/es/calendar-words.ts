/** Monday first, as in ISO 8601. All words are written as speech is read: without accents. */
export const WEEKDAYS = ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"];
/** Months and their abbreviations, 1-12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    enero: 1,
    ene: 1,
    febrero: 2,
    feb: 2,
    marzo: 3,
    abril: 4,
    abr: 4,
    mayo: 5,
    junio: 6,
    jun: 6,
    julio: 7,
    jul: 7,
    agosto: 8,
    ago: 8,
    septiembre: 9,
    setiembre: 9,
    sept: 9,
    octubre: 10,
    oct: 10,
    noviembre: 11,
    nov: 11,
    diciembre: 12,
    dic: 12,
  }),
);
