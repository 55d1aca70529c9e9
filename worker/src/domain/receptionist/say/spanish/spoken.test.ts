import { describe, expect, it } from "vitest";
import { phrasebooks } from "../phrasebook.ts";
import { listed, shortDate, spokenDate, spokenDay, spokenMoney, spokenTime, spokenWeekday } from "./spoken.ts";

describe("how things are said in Spanish", () => {
  it.each([
    ["00:00", "las 12 de la noche"],
    ["00:30", "las 12:30 de la noche"],
    ["01:00", "la 1 de la madrugada"],
    ["09:00", "las 9 de la mañana"],
    ["11:45", "las 11:45 de la mañana"],
    ["12:00", "las 12 del mediodía"],
    ["12:15", "las 12:15 de la tarde"],
    ["13:00", "la 1 de la tarde"],
    ["13:30", "la 1:30 de la tarde"],
    ["14:05", "las 2:05 de la tarde"],
    ["19:00", "las 7 de la noche"],
    ["22:00", "las 10 de la noche"],
    ["24:00", "las 12 de la noche"],
  ])("%s is %s", (time, said) => expect(spokenTime(time)).toBe(said));

  it.each([
    ["2026-12-01", "martes primero de diciembre"],
    ["2026-12-02", "miércoles 2 de diciembre"],
    ["2027-01-16", "sábado 16 de enero"],
    ["2027-09-05", "domingo 5 de septiembre"],
  ])("%s is %s", (date, said) => expect(spokenDate(date)).toBe(said));

  it("days near by their name", () => {
    expect(spokenDay("2026-11-27", "2026-11-27")).toBe("hoy");
    expect(spokenDay("2026-11-28", "2026-11-27")).toBe("mañana, sábado 28 de noviembre,");
    expect(spokenDay("2026-11-26", "2026-11-27")).toBe("el jueves 26 de noviembre");
    expect([spokenWeekday("2026-11-28"), spokenWeekday("2026-11-30")]).toEqual(["los sábados", "los lunes"]);
    expect(shortDate("2026-12-02")).toBe("mié 2 dic");
  });

  it("money in the currency of the business, its marks where that currency puts them", () => {
    expect(spokenMoney(12_000, "es-US")).toBe("$120");
    expect(spokenMoney(35_050, "es-MX")).toBe("$350.50");
    expect(spokenMoney(123_456_700, "es-ES")).toBe("1.234.567 €");
    expect(spokenMoney(5, "es-ES")).toBe("0,05 €");
  });

  it("lists, in which y and o give way before their own sound", () => {
    expect(listed([], "o")).toBe("");
    expect(listed(["Limpieza", "Corte"], "o")).toBe("Limpieza o Corte");
    expect(listed(["Limpieza", "Invisalign"], "y")).toBe("Limpieza e Invisalign");
    expect(listed(["Limpieza", "Hidratación"], "y")).toBe("Limpieza e Hidratación");
    expect(listed(["agua", "hielo"], "y")).toBe("agua y hielo");
    expect(listed(["Corte", "Color", "Ortodoncia"], "o")).toBe("Corte, Color u Ortodoncia");
    expect(listed(["7", "8"], "o")).toBe("7 u 8");
  });
});

describe("an offer", () => {
  const { booking } = phrasebooks.es;
  const today = "2026-11-27";
  const offers = [
    [{ date: "2026-11-27", time: "15:00" }],
    [
      { date: "2026-12-01", time: "09:00" },
      { date: "2026-12-01", time: "12:00" },
      { date: "2026-12-01", time: "13:00" },
    ],
    [
      { date: "2026-11-28", time: "09:00" },
      { date: "2026-11-28", time: "10:30" },
      { date: "2026-11-30", time: "16:00" },
    ],
  ];

  it("is read out as people say it", () => {
    expect(offers.map((options) => booking.offer(options, today))).toEqual([
      "Tengo libre hoy a las 3 de la tarde.",
      "Para el martes primero de diciembre tengo libre a las 9 de la mañana, a las 12 del mediodía o a la 1 de la tarde.",
      "Tengo libre mañana, sábado 28 de noviembre, a las 9 de la mañana o a las 10:30 de la mañana; o el lunes 30 de noviembre a las 4 de la tarde.",
    ]);
  });

  it("holds its options word for word, so that a barge-in can be matched against it", () => {
    for (const options of offers) {
      const line = booking.offer(options, today);
      let from = 0;
      for (const option of booking.options(options, today)) {
        const at = line.indexOf(option, from);
        expect(at, option).toBeGreaterThanOrEqual(from);
        from = at + option.length;
      }
    }
  });

  it("is read back with weekday, date, time and zone", () => {
    const [line] = booking.readBack({
      service: "Limpieza",
      at: { date: "2026-12-01", time: "14:30" },
      zone: "hora oriental",
      name: "María López",
      phone: "+12125550123",
      email: null,
      callerId: false,
      channel: "voice",
    });
    expect(line).toBe(
      "Entonces es una cita de Limpieza el martes primero de diciembre a las 2:30 de la tarde, hora oriental, a nombre de María López, con el número 2 1 2, 5 5 5, 0 1 2 3.",
    );
  });
});
