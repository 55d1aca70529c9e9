import { stands } from "../checks.ts";
import { easyOpenings, type Opening } from "../openings.ts";
import { again, callerOf } from "../replies.ts";
import { bookable, isHeard, spread, usual } from "../sample.ts";
import type { Maker, Scenario, Setup } from "../scenario.ts";

/** So many services are booked one by one. */
const mostServices = 5;

export const eachService: Maker = (setup) =>
  spread(bookable(setup), mostServices).flatMap((service) => {
    const opening = easyOpenings(setup, service)[0]!;
    return [
      {
        id: `book:${service.id}`,
        kind: "book",
        title: `Books ${service.name}`,
        mustPass: false,
        caller: callerOf(
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
      caller: callerOf(
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
      checks: [
        stands({ serviceId: service!.id, startsAt: opening.at, customerName: words.name }),
        ({ bookings }) =>
          bookings[0]?.customerEmail === words.email
            ? null
            : "the e-mail address that was given is not in the appointment",
      ],
    },
  ];
};

/** Somebody whose appointment stands already. */
function regular(
  setup: Setup,
  id: string,
  title: string,
  make: (days: readonly Opening[]) => (Pick<Scenario, "checks"> & { says: string }) | null,
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
      mustPass: isHeard(setup, service!),
      prepare: (desk) =>
        void desk.enter({ serviceId: service!.id, at: days[0]!.at, name: words.name, phone: "+12125550123" }),
      caller: callerOf(
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
