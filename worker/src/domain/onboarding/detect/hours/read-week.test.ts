import { describe, expect, it } from "vitest";
import { weekdays } from "../../../../contract/agent-config.ts";
import { readWeek } from "./read-week.ts";
import { toWeeklyHours } from "./week.ts";

/** The week a text gives: `mon 09:00-17:00; …`, closed days left out; empty where it gives none. */
function week(text: string): string {
  const read = readWeek(text);
  const hours = read && toWeeklyHours(read.week);
  if (hours === null) return "";
  return weekdays
    .filter((day) => hours[day].length > 0)
    .map((day) => `${day} ${hours[day].map((range) => range.join("-")).join(",")}`)
    .join("; ");
}

const on = (days: string, hours: string) =>
  days
    .split(" ")
    .map((day) => `${day} ${hours}`)
    .join("; ");
const office = on("mon tue wed thu fri", "09:00-17:00");

describe("opening hours in prose", () => {
  it.each([
    ["Mon–Fri 9-5, Sat by appointment", office],
    ["M-F 8:30am to 5pm", on("mon tue wed thu fri", "08:30-17:00")],
    ["Monday - Thursday: 8am–6pm / Friday 8–1", `${on("mon tue wed thu", "08:00-18:00")}; fri 08:00-13:00`],
    ["Mon-Fri 9-5, closed Sunday", office],
    ["Mon-Fri 9-5, Sat 9–3 (every other Sat)", office],
    ["Mon-Fri 9-5, Sat 9–1. Closed the last Saturday of the month.", `${office}; sat 09:00-13:00`],
    [
      "Mon–Fri 7am–3pm\nSat & Sun 8am–3pm\nClosed Wednesdays",
      `${on("mon tue thu fri", "07:00-15:00")}; ${on("sat sun", "08:00-15:00")}`,
    ],
    ["Daily 9-5, Tuesday closed", on("mon wed thu fri sat sun", "09:00-17:00")],
    [
      "Monday 8-5\nTuesday 8-5\nFriday 8-12\nSunday Closed\nClosed for lunch 12–1 Monday and Tuesday.",
      `${on("mon tue", "08:00-12:00,13:00-17:00")}; fri 08:00-12:00`,
    ],
    ["Mon-Thu 8-5\nWe close for lunch from 12 to 1", on("mon tue wed thu", "08:00-12:00,13:00-17:00")],
    ["Tuesday through Saturday, ten to six, and Mondays by appointment only", on("tue wed thu fri sat", "10:00-18:00")],
    ["De lunes a viernes, de nueve a dos y de cuatro a siete", on("mon tue wed thu fri", "09:00-14:00,16:00-19:00")],
    ["Mon-Fri 9-5, one to two weeks, one-to-one", office],
    ["Open 7 days 10-8", on("mon tue wed thu fri sat sun", "10:00-20:00")],
    ["Open 10–6 every day except Tuesday", on("mon wed thu fri sat sun", "10:00-18:00")],
    ["Todos los días excepto lunes y martes, de 10 a 18 h", on("wed thu fri sat sun", "10:00-18:00")],
    ["Open 24/7", on("mon tue wed thu fri sat sun", "00:00-24:00")],
    ["Tue & Thu 9–12 and 1–5", on("tue thu", "09:00-12:00,13:00-17:00")],
    ["lunes a viernes de 9:00 a 14:00 y de 16:00 a 20:00", on("mon tue wed thu fri", "09:00-14:00,16:00-20:00")],
    ["Lunes a viernes 9h-17h", office],
    ["de lunes a jueves de 10 de la mañana a 8 de la noche", on("mon tue wed thu", "10:00-20:00")],
    [
      "L-J: 8:00 - 13:30 / 15:30 - 20:00\nV: 8:00 - 15:00",
      `${on("mon tue wed thu", "08:00-13:30,15:30-20:00")}; fri 08:00-15:00`,
    ],
    ["Mon-Fri 9am-noon", on("mon tue wed thu fri", "09:00-12:00")],
    ["Fri-Sat 5pm to midnight", on("fri sat", "17:00-24:00")],
    ["Fri & Sat 8pm-2am", "fri 20:00-24:00; sat 00:00-02:00,20:00-24:00; sun 00:00-02:00"],
    ["Sat–Tue 10-4", on("mon tue sat sun", "10:00-16:00")],
    ["Monday\n9:00 AM - 5:00 PM\nTuesday\nClosed\nWednesday\n9-5", on("mon wed", "09:00-17:00")],
    ["9am-5pm Monday to Friday, 10am-2pm Saturday, closed Sunday", `${office}; sat 10:00-14:00`],
    ["Mon-Fri 9-5, 10-2 Sat", `${office}; sat 10:00-14:00`],
    ["Mon-Fri: 8:00-5:00 (closed 12-1 for lunch)", on("mon tue wed thu fri", "08:00-12:00,13:00-17:00")],
    ["Mon–Wed 9am–5.30pm\nLate night Tuesday until 8pm", "mon 09:00-17:30; tue 09:00-20:00; wed 09:00-17:30"],
    ["MWF 9-5, T/Th 11-7", "mon 09:00-17:00; tue 11:00-19:00; wed 09:00-17:00; thu 11:00-19:00; fri 09:00-17:00"],
    ["0900 - 1700 Mon-Fri", office],
    ["Weekdays 7am-7pm; weekends 9-3", `${on("mon tue wed thu fri", "07:00-19:00")}; ${on("sat sun", "09:00-15:00")}`],
    ["Tue-Thu 12-3, 6-10", on("tue wed thu", "12:00-15:00,18:00-22:00")],
    ["Mon-Fri 9-5 by appointment", office],
    ["Mon-Fri 9-5, Sat 9-1 by appointment", office],
    ["Sundays and bank holidays: closed. Mon - Fri: 09:00 to 17:00", office],
  ])("reads %j", (text, expected) => expect(week(text)).toBe(expected));

  it.each([
    ["a telephone number", "Call 512-555-0100 Mon-Fri 9-5", office],
    ["the kitchen's hours", "Mon–Fri 9-5, kitchen until 3", office],
    ["an emergency line", "24/7 emergency service. Mon-Fri 9-5", office],
    ["one date", "Open Saturday, December 24 9-1. Mon-Fri 9-5", office],
    ["a day of the month", "1st Saturday of the month 9-1\nMon-Fri 9-5", office],
    ["money and ages", "Monday special $9-12. Kids 5-12 years. Tuesday 10-15 minutes", ""],
    ["closing alone", "Closed Sunday", ""],
    ["prose with a day in it", "On Monday we saw 9 cats, and 5 of them were fine", ""],
  ])("is not misled by %s", (_, text, expected) => expect(week(text)).toBe(expected));

  it("reads nonsense in linear time", () => {
    const began = performance.now();
    for (const piece of [
      "mon-",
      "9-",
      "closed ",
      "mon 9-5 ",
      "24 ",
      "9:00 a.m. ",
      "(",
      "de la ",
      "lunes a ",
      "- - ",
      "20:00 h",
    ])
      readWeek(piece.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
