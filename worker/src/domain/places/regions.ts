import { plainly } from "../receptionist/lexicon/plainly.ts";

const states =
  "AL Alabama Chicago|AK Alaska Anchorage|AZ Arizona Phoenix|AR Arkansas Chicago|AS American_Samoa Pago_Pago|CA California Los_Angeles|CO Colorado Denver|CT Connecticut New_York|DE Delaware New_York|DC District_of_Columbia New_York|FL Florida New_York|GA Georgia New_York|HI Hawaii Honolulu|GU Guam Guam|ID Idaho Boise|IL Illinois Chicago|IN Indiana Indiana/Indianapolis|IA Iowa Chicago|KS Kansas Chicago|KY Kentucky New_York|LA Louisiana Chicago|ME Maine New_York|MD Maryland New_York|MA Massachusetts New_York|MI Michigan Detroit|MN Minnesota Chicago|MS Mississippi Chicago|MO Missouri Chicago|MP Northern_Mariana_Islands Saipan|MT Montana Denver|NE Nebraska Chicago|NV Nevada Los_Angeles|NH New_Hampshire New_York|NJ New_Jersey New_York|NM New_Mexico Denver|NY New_York New_York|NC North_Carolina New_York|ND North_Dakota Chicago|OH Ohio New_York|OK Oklahoma Chicago|OR Oregon Los_Angeles|PA Pennsylvania New_York|PR Puerto_Rico Puerto_Rico|RI Rhode_Island New_York|SC South_Carolina New_York|SD South_Dakota Chicago|TN Tennessee Chicago|TX Texas Chicago|UT Utah Denver|VI Virgin_Islands St_Thomas|VT Vermont New_York|VA Virginia New_York|WA Washington Los_Angeles|WV West_Virginia New_York|WI Wisconsin Chicago|WY Wyoming Denver";
const provinceRows =
  "AB Alberta Edmonton|BC British_Columbia Vancouver|MB Manitoba Winnipeg|NB New_Brunswick Halifax|NL Newfoundland St_Johns|NS Nova_Scotia Halifax|NT Northwest_Territories Yellowknife|NU Nunavut Iqaluit|ON Ontario Toronto|PE Prince_Edward_Island Halifax|QC Quebec Toronto|SK Saskatchewan Regina|YT Yukon Whitehorse";

const rows = (table: string) =>
  table.split("|").map((row) => {
    const [code = "", name = "", zone = ""] = row.split(" ");
    return {
      code,
      name: name.replaceAll("_", " "),
      zone: `${/^(?:Guam|Honolulu|Pago_Pago|Saipan)$/.test(zone) ? "Pacific" : "America"}/${zone}`,
    };
  });
const all = { US: rows(states), CA: rows(provinceRows) };
const zonesOf = (country: keyof typeof all): Record<string, string> =>
  Object.fromEntries(all[country].map(({ code, zone }) => [code, zone]));

/** The zone most of a state of the United States keeps, by its postal code (`TX`). */
export const stateZones = zonesOf("US");
/** The zone of a Canadian province, by its postal code (`ON`). */
export const provinces = zonesOf("CA");

/** Australian states and territories. */
export const australianZones: Readonly<Record<string, string>> = {
  ACT: "Australia/Sydney",
  NSW: "Australia/Sydney",
  NT: "Australia/Darwin",
  QLD: "Australia/Brisbane",
  SA: "Australia/Adelaide",
  TAS: "Australia/Hobart",
  VIC: "Australia/Melbourne",
  WA: "Australia/Perth",
};

/** Names of states and provinces as addresses write them out. */
export const regionNames = [...all.US, ...all.CA].map(({ name }) => name);

/** Mexican states and towns off the capital's time. */
export const mexicanZones: readonly (readonly [RegExp, string])[] = [
  [/baja california sur|la paz|los cabos|cabo san lucas/, "America/Mazatlan"],
  [/baja california|\bb\.?c\.?(?!\w)|tijuana|mexicali|ensenada/, "America/Tijuana"],
  [/sonora|hermosillo/, "America/Hermosillo"],
  [/sinaloa|nayarit|mazatlan|culiacan/, "America/Mazatlan"],
  [/quintana roo|cancun|playa del carmen|tulum/, "America/Cancun"],
  [/chihuahua/, "America/Chihuahua"],
  [/ciudad juarez/, "America/Ciudad_Juarez"],
];

/** The postal code of a state or province by its code or name, or null. */
export function regionCode(region: string): string | null {
  const said = plainly(region).replace(/\./g, "").trim();
  const found = [...all.US, ...all.CA].find(
    ({ code, name }) => code.toLowerCase() === said || name.toLowerCase() === said,
  );
  return found?.code ?? null;
}
