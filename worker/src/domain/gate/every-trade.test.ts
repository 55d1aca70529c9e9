import { expect, it } from "vitest";
import { configOfTrade } from "../../../test/gate/of-trade.ts";
import { industries } from "../industries/catalogue.ts";
import { pinnedClock } from "./pinned-clock.ts";
import { playBuiltIn } from "./run-gate.ts";
import { scenariosOf } from "./scenarios.ts";

// Every trade in one language and half of them in each: both for all would take a minute.
const trades = industries.map(({ id }, i) => [id, i % 2 === 0 ? ("en-US" as const) : ("es-US" as const)] as const);

it.each([...trades, ["hvac", "es-US"], ["dental", "es-ES"], ["a-trade-of-its-own", "en-GB"]] as const)(
  "what a business of the trade %s begins with passes (%s)",
  (trade, language) => {
    const config = configOfTrade(trade, language);
    const business = { config, now: pinnedClock(config, Date.parse("2026-11-26T15:00:00Z")) };
    const scenarios = scenariosOf(business);
    expect(new Set(scenarios.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(24);
    expect(playBuiltIn(scenarios, business).filter(({ passed }) => !passed)).toEqual([]);
  },
);
