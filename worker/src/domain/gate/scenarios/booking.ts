import type { AgentConfig, Service } from "../../../contract/agent-config.ts";
import { stands } from "../checks.ts";
import { easyOpenings, type Opening, sameDay } from "../openings.ts";
import { again } from "../replies.ts";
import { bookable, spread, usual } from "../sample.ts";
import type { Maker, Scenario, Setup } from "../scenario.ts";

/** So many services are booked one by one. */
const mostServices = 5;

/** Another number than the one called from, as it is said where the business is. */
const otherPhone: Record<AgentConfig["language"], { spoken: string; e164: string }> = {
  "en-US": { spoken: "6 4 6, 5 5 5, 0 1 8 8", e164: "+16465550188" },
  "es-US": { spoken: "6 4 6, 5 5 5, 0 1 8 8", e164: "+16465550188" },
  "en-GB": { spoken: "0 2 0, 7 9 4 6, 0 9 5 8", e164: "+442079460958" },
  "es-ES": { spoken: "6 0 0, 1 2 3, 4 5 6", e164: "+34600123456" },
};

function caller(
  { words, language }: Setup,
  says: string[],
  replies: Scenario["caller"]["replies"] = [],
): Scenario["caller"] {
  return { language, name: words.name, says, replies };
}

export const eachService: Maker = (setup) =>
  spread(bookable(setup), mostServices).flatMap((service) => {
    const opening = easyOpenings(setup, service)[0]!;
    return [
      {
        id: `book:${service.id}`,
        kind: "book",
        title: `Books ${service.name}`,
        mustPass: false,
        caller: caller(
          setup,
          [setup.words.book(service.name, opening.date, opening.time)],
          [again(setup.words, service)],
        ),
        checks: [
          stands({
            serviceId: service.id,
            startsAt: opening.at,
            customerName: setup.words.name,
            phone: "+12125550123",
          }),
        ],
      },
    ];
  });

export const twoBookings: Maker = (setup) => {
  const services = bookable(setup);
  const [first, second] = [services[0], services[1] ?? services[0]];
  const days = first && easyOpenings(setup, first);
  const one = days?.[0];
  const two = one && easyOpenings(setup, second!).find(({ date }) => date > one.date);
  if (two === undefined) return [];
  const { words } = setup;
  return [
    {
      id: "two-bookings",
      kind: "two-bookings",
      title: "Books two appointments in one call",
      mustPass: false,
      caller: caller(
        setup,
        [words.book(first!.name, one!.date, one!.time)],
        [
          { when: /(booked|agendad[ao]|reservad[ao]).*\?/is, say: words.bookAlso(second!.name, two.date, two.time) },
          again(setup.words, second!),
        ],
      ),
      checks: [stands({ serviceId: first!.id, startsAt: one!.at }, { serviceId: second!.id, startsAt: two.at })],
    },
  ];
};

/** What is said at the read-back, and the appointment it should come to. */
function changed(
  setup: Setup,
  { id, title }: Pick<Scenario, "id" | "title">,
  first: { service: Service; opening: Opening },
  change: string,
  wanted: { serviceId?: string; startsAt?: number; customerName?: string; phone?: string },
): Scenario {
  const readBack = /(shall i book|is that right|(agendo|reservo|confirmo)\?|correcto\?)/i;
  return {
    id,
    kind: id,
    title,
    mustPass: false,
    caller: caller(
      setup,
      [setup.words.book(first.service.name, first.opening.date, first.opening.time)],
      [{ when: readBack, say: change }, again(setup.words, first.service)],
    ),
    checks: [stands({ serviceId: first.service.id, startsAt: first.opening.at, ...wanted })],
  };
}

export const secondThoughts: Maker = (setup) => {
  const services = bookable(setup);
  const service = usual(setup);
  const days = service && easyOpenings(setup, service);
  const opening = days?.[0];
  if (service === undefined || opening === undefined) return [];
  const { words } = setup;
  const first = { service, opening };
  const phone = otherPhone[setup.config.language];
  const otherDay = days![1];
  const otherTime = sameDay(setup, service, opening);
  const other = services.find(({ id }) => id !== service?.id);
  const fits = other && easyOpenings(setup, other).some(({ at }) => at === opening.at);
  return [
    ...(otherDay === undefined
      ? []
      : [
          changed(
            setup,
            { id: "other-day", title: "Changes the day at the read-back" },
            first,
            words.ratherDay(otherDay.date, otherDay.time),
            { startsAt: otherDay.at },
          ),
        ]),
    ...(otherTime === undefined
      ? []
      : [
          changed(
            setup,
            { id: "other-time", title: "Changes the time at the read-back" },
            first,
            words.ratherTime(otherTime.time),
            { startsAt: otherTime.at },
          ),
        ]),
    ...(fits === true
      ? [
          changed(
            setup,
            { id: "other-service", title: "Changes the service at the read-back" },
            first,
            words.ratherService(other.name),
            { serviceId: other.id },
          ),
        ]
      : []),
    changed(setup, { id: "name-corrected", title: "Corrects the name" }, first, words.nameWrong, {
      customerName: words.otherName,
    }),
    changed(
      setup,
      { id: "phone-corrected", title: "Corrects the telephone number" },
      first,
      words.phoneWrong(phone.spoken),
      {
        phone: phone.e164,
      },
    ),
  ];
};

export const spelledName: Maker = (setup) => {
  const service = usual(setup);
  const opening = service && easyOpenings(setup, service)[0];
  if (opening === undefined) return [];
  const { words, language } = setup;
  return [
    {
      id: "spelled-name",
      kind: "spelled-name",
      title: "Spells the name and gives an e-mail address",
      mustPass: false,
      caller: {
        language,
        name: words.spelled,
        says: [words.book(service!.name, opening.date, opening.time)],
        replies: [again(setup.words, service!)],
      },
      checks: [stands({ serviceId: service!.id, startsAt: opening.at, customerName: words.name })],
    },
  ];
};

/** Somebody whose appointment stands already. */
function regular(
  setup: Setup,
  id: string,
  title: string,
  make: (days: Opening[]) => (Pick<Scenario, "checks"> & { says: string }) | null,
): Scenario[] {
  const service = usual(setup);
  const days = service === undefined ? [] : easyOpenings(setup, service);
  const made = days.length === 0 ? null : make(days);
  if (made === null) return [];
  const { words } = setup;
  return [
    {
      id,
      kind: id,
      title,
      mustPass: false,
      prepare: (desk) =>
        void desk.enter({ serviceId: service!.id, at: days[0]!.at, name: words.name, phone: "+12125550123" }),
      caller: caller(
        setup,
        [made.says],
        [
          { when: /another time|rebook|new (time|appointment)|otra (hora|fecha|cita)|reagendar/i, say: words.no },
          { when: /\?\s*$/, say: words.yes, always: false },
          { when: /cancel|move|change|cambi|muev/i, say: words.yes },
        ],
      ),
      checks: made.checks,
    },
  ];
}

export const standing: Maker = (setup) => [
  ...regular(setup, "reschedule", "Moves an appointment", (days) =>
    days[1] === undefined
      ? null
      : { says: setup.words.move(days[1].date, days[1].time), checks: [stands({ startsAt: days[1].at })] },
  ),
  ...regular(setup, "cancel", "Cancels an appointment", () => ({ says: setup.words.cancel, checks: [stands()] })),
];
