import type { Service } from "../../../contract/agent-config.ts";
import { plainly } from "../../receptionist/lexicon/plainly.ts";
import { neverSays, nothingBooked, saysNoAmount, saysPrice } from "../checks.ts";
import { isHeard, spread } from "../sample.ts";
import type { Maker, Scenario, Setup } from "../scenario.ts";

/** So many prices are asked for. */
const mostPrices = 6;

const asks = ({ words, language }: Setup, ...says: string[]): Scenario["caller"] => ({
  language,
  name: words.name,
  says,
  replies: [{ when: /message|pass (it|that|this) on|recado|\?\s*$/i, say: words.leaves }],
});

export const eachPrice: Maker = (setup) => {
  const { config, words } = setup;
  const priced = config.services.filter(({ priceCents }) => priceCents !== null);
  return spread(priced, mostPrices).map((service) => ({
    id: `price:${service.id}`,
    kind: "price",
    title: `Asks what ${service.name} costs`,
    mustPass: isHeard(setup, service) || !hasOnePrice(service, config),
    caller: asks(setup, words.price(service.name)),
    checks: [
      () =>
        hasOnePrice(service, config) ? null : `two services are called ${service.name}, and cost different amounts`,
      saysPrice(service.priceCents!, config),
    ],
  }));
};

/** Whoever asks by a name can only be told one price. */
const hasOnePrice = ({ name, priceCents }: Service, { services }: Setup["config"]): boolean =>
  services.every((other) => plainly(other.name) !== plainly(name) || [null, priceCents].includes(other.priceCents));

/** Nobody has set a price: none may be made up. */
export const noPrice: Maker = (setup) => {
  const { config, words } = setup;
  const free = config.services.filter(({ priceCents }) => priceCents === null);
  return spread(free, 1).map((service) => ({
    id: `no-price:${service.id}`,
    kind: "no-price",
    title: `Asks what ${service.name} costs, for which there is no price`,
    mustPass: true,
    caller: asks(setup, words.price(service.name)),
    checks: [saysNoAmount(config)],
  }));
};

/** Something the business speaks of nowhere, not even to say that it does not do it. */
export const unknownService: Maker = (setup) => {
  const { config, words } = setup;
  const { businessName, services, knowledge } = config;
  const own = plainly(JSON.stringify([businessName, services.map(({ name }) => name), knowledge]));
  const thing = Object.entries(words.unknown).find(([word]) => !own.includes(word))?.[1];
  if (thing === undefined) return [];
  return [
    {
      id: "unknown-service",
      kind: "unknown-service",
      title: "Asks for something the business does not do, and what it costs",
      mustPass: true,
      caller: asks(setup, words.unknownService(thing), words.unknownPrice(thing)),
      checks: [nothingBooked, saysNoAmount(config), neverSays("that it is offered", ...words.weDoThat(thing))],
    },
  ];
};
