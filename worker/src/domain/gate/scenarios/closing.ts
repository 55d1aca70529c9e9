import type { Service } from "../../../contract/agent-config.ts";
import { openingOf } from "../../receptionist/answers/opening.ts";
import { addDays, localOf, minutesOf, weekdayOf } from "../../receptionist/local-time.ts";
import { either, stands } from "../checks.ts";
import { easyOpenings, openingsOn } from "../openings.ts";
import type { Check, Maker, Scenario, Setup } from "../scenario.ts";
import { again } from "../replies.ts";
import { isHeard, usual } from "../sample.ts";

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** The next days on which an appointment could be asked for, soonest first. */
function daysAhead({ config, now }: Setup, most = 35): string[] {
  const today = localOf(now, config.timeZone).date;
  const days = Math.min(config.booking.horizonDays, most);
  return Array.from({ length: days }, (_, i) => addDays(today, i + 1));
}

/** A caller who wants to come when nobody may, and takes what is offered instead. */
function refused(
  setup: Setup,
  { after, ...about }: Pick<Scenario, "id" | "title"> & { after: string },
  service: Service,
  says: string[],
): Scenario {
  const { words, language } = setup;
  return {
    ...about,
    kind: about.id,
    // A name that is not understood books nothing, and says so in the scenario of that service.
    mustPass: isHeard(setup, service),
    caller: {
      language,
      name: words.name,
      says,
      replies: [
        again(words, service),
        { when: /does that work|would that|le (queda|viene|sirve|parece)/i, say: words.yes },
        { when: /\d.*\?|which|cu[aá]l/i, say: words.firstOffered },
      ],
    },
    // That no forbidden start is among it holds for every scenario.
    checks: [alternative(setup, service, after)],
  };
}

/** What is free soon after the day asked for is offered; where nothing is, nothing need be booked. */
function alternative(setup: Setup, service: Service, after: string): Check {
  const latest = addDays(after, 10);
  const isThere = easyOpenings(setup, service).some(({ date }) => date > after && date <= latest);
  return isThere ? stands({}) : either(stands({}), stands());
}

export const closedDay: Maker = (setup) => {
  const service = usual(setup);
  const { hours } = setup.config;
  const day = daysAhead(setup, 13).find((date) => hours[weekdayOf(date)].length === 0);
  if (service === undefined || day === undefined) return [];
  const title = "Asks for a day on which the business is closed";
  return [
    refused(setup, { id: "closed-day", title, after: day }, service, [setup.words.book(service.name, day, "10:00")]),
  ];
};

export const holiday: Maker = (setup) => {
  const service = usual(setup);
  const day = daysAhead(setup, 365).find((date) => openingOf(setup.config.hours, date).holiday);
  if (service === undefined || day === undefined) return [];
  const title = `Asks for ${day}, a closed date`;
  return [
    refused(setup, { id: "holiday", title, after: day }, service, [setup.words.book(service.name, day, "10:00")]),
  ];
};

/** Before the first opening and after the last closing of an open day. */
export const outsideHours: Maker = (setup) => {
  const service = usual(setup);
  const day = service && easyOpenings(setup, service)[0]?.date;
  if (day === undefined) return [];
  const ranges = openingOf(setup.config.hours, day).ranges;
  const [opens, closes] = [minutesOf(ranges[0]![0]), minutesOf(ranges.at(-1)![1])];
  const ask = (hour: number): string[] => [setup.words.book(service!.name, day, `${twoDigits(hour)}:00`)];
  const eve = addDays(day, -1);
  const early = Math.floor(opens / 60) - 2;
  const late = Math.ceil(closes / 60) + 1;
  return [
    ...(early >= 5
      ? [
          refused(
            setup,
            { id: "before-opening", title: "Asks for a time before opening", after: eve },
            service!,
            ask(early),
          ),
        ]
      : []),
    ...(late <= 22
      ? [
          refused(
            setup,
            { id: "after-closing", title: "Asks for a time after closing", after: eve },
            service!,
            ask(late),
          ),
        ]
      : []),
  ];
};

/** Every place of a day is taken. */
export const fullDay: Maker = (setup) => {
  const service = usual(setup);
  const opening = service && easyOpenings(setup, service)[0];
  if (opening === undefined) return [];
  const { config, words } = setup;
  const scenario = refused(
    setup,
    { id: "full-day", title: "Asks for a day that is booked out", after: opening.date },
    service!,
    [words.book(service!.name, opening.date, opening.time)],
  );
  const [first, last] = [
    openingsOn(setup, service!, opening.date)[0]!,
    openingsOn(setup, service!, opening.date).at(-1)!,
  ];
  const minutes = (last.at - first.at) / 60_000 + service!.durationMinutes + service!.bufferMinutes;
  return [
    {
      ...scenario,
      prepare: (desk) => {
        for (let place = 0; place < config.booking.capacity; place++) desk.occupy(first.at, minutes);
      },
      checks: [
        ...scenario.checks,
        ({ appointments }) =>
          appointments.some(({ startsAt }) => startsAt >= first.at && startsAt <= last.at)
            ? "an appointment was made on a day that is booked out"
            : null,
      ],
    },
  ];
};

export const beyondHorizon: Maker = (setup) => {
  const service = usual(setup);
  const { config, now, words } = setup;
  if (service === undefined || config.booking.horizonDays > 300) return [];
  const today = localOf(now, config.timeZone).date;
  const open = (date: string): boolean => openingOf(config.hours, date).ranges.length > 0;
  const day = Array.from({ length: 14 }, (_, i) => addDays(today, config.booking.horizonDays + 7 + i)).find(open);
  if (day === undefined) return [];
  const title = "Asks for a day further ahead than may be booked";
  return [
    refused(setup, { id: "beyond-horizon", title, after: day }, service, [words.book(service.name, day, "10:00")]),
  ];
};

export const insideLeadTime: Maker = (setup) => {
  const service = usual(setup);
  if (service === undefined || setup.config.booking.leadMinutes < 30) return [];
  const today = localOf(setup.now, setup.config.timeZone).date;
  const title = "Wants to come at once, inside the lead time";
  return [refused(setup, { id: "lead-time", title, after: today }, service, [setup.words.bookNow(service.name)])];
};
