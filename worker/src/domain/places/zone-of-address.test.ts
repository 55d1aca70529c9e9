import { describe, expect, it } from "vitest";
import type { PostalAddress } from "../../contract/onboarding.ts";
import { timeZone } from "../../contract/primitives.ts";
import { mexicanZones, provinces, stateZones } from "./regions.ts";
import { zoneOfAddress } from "./zone-of-address.ts";

const at = (
  country: string | null,
  region: string | null,
  city: string | null = null,
  postalCode: string | null = null,
): PostalAddress => ({ street: null, city, region, postalCode, country });

describe("the zone of an address", () => {
  it.each([
    [at("US", "TX", "Austin", "78701"), "America/Chicago"],
    [at("US", "TX", "El Paso", "79901"), "America/Denver"],
    [at("US", "TX", "El Paso"), "America/Denver"],
    [at("US", "Florida", "Miami", "33101"), "America/New_York"],
    [at("US", "FL", "Pensacola", "32501"), "America/Chicago"],
    [at("US", "TN", "Knoxville", "37919"), "America/New_York"],
    [at("US", "TN", "Nashville", "37203"), "America/Chicago"],
    [at("US", "IN", "Gary", "46402"), "America/Chicago"],
    [at("US", "IN", "Fort Wayne", "46802"), "America/Indiana/Indianapolis"],
    [at("US", "AZ", "Mesa", "85207"), "America/Phoenix"],
    [at("US", "ID", "Coeur d'Alene", "83814"), "America/Los_Angeles"],
    [at("US", "HI", "Honolulu"), "Pacific/Honolulu"],
    [at("CA", "ON", "Toronto"), "America/Toronto"],
    [at("CA", "Saskatchewan"), "America/Regina"],
    [at("GB", null, "Leeds"), "Europe/London"],
    [at("ES", null, "Madrid", "28028"), "Europe/Madrid"],
    [at("ES", null, "Las Palmas", "35001"), "Atlantic/Canary"],
    [at("ES", "Canarias"), "Atlantic/Canary"],
    [at("MX", "CDMX"), "America/Mexico_City"],
    [at("MX", "Quintana Roo", "Cancún"), "America/Cancun"],
    [at("MX", "B.C.", "Tijuana"), "America/Tijuana"],
    [at("US", null, "Springfield"), null],
    [at("US", "constructor"), null],
    [at(null, null), null],
    [at("ZZ", null), null],
  ])("of %o is %s", (address, zone) => expect(zoneOfAddress(address)).toBe(zone));

  it("is always one that exists", () => {
    const zones = [...Object.values(stateZones), ...Object.values(provinces), ...mexicanZones.map(([, zone]) => zone)];
    expect(zones.filter((zone) => !timeZone.safeParse(zone).success)).toEqual([]);
  });
});
