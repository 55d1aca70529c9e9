import type { AgentConfig, Service } from "../../../contract/agent-config.ts";
import { stands } from "../checks.ts";
import { easyOpenings, type Opening, sameDay } from "../openings.ts";
import { again, callerOf } from "../replies.ts";
import { bookable, usual } from "../sample.ts";
import type { Maker, Scenario, Setup } from "../scenario.ts";

/** Another number than the one called from, as it is said where the business is. */
const otherPhone: Record<AgentConfig["language"], { spoken: string; e164: string }> = {
  "en-US": { spoken: "6 4 6, 5 5 5, 0 1 8 8", e164: "+16465550188" },
  "es-US": { spoken: "646 555 0188", e164: "+16465550188" },
  "en-GB": { spoken: "0 2 0, 7 9 4 6, 0 9 5 8", e164: "+442079460958" },
  "es-ES": { spoken: "612 345 678", e164: "+34612345678" },
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
    caller: callerOf(
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
