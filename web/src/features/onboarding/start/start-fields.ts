import { startOnboardingRequest, type StartOnboarding, type Tier } from "@contract";
import { z } from "zod";
import { typedNumber } from "../../settings/numbers/typed-number.ts";

/** What `?plan=` may name; anything else is the plan everybody begins with. */
export const tierInSearch = z.enum(["starter", "professional"]).catch("starter");

/** The form of a new owner as it is typed. */
export interface StartFields {
  websiteUrl: string;
  businessName: string;
  email: string;
  password: string;
  tier: Tier;
  /** A number from us, or the one callers know. */
  number: "new" | "own";
  areaCode: string;
  phoneNumber: string;
}

/** A field under its name; nothing where it was left empty. */
const given = <K extends string>(name: K, typed: string): { [_ in K]?: string } =>
  typed.trim() === "" ? {} : ({ [name]: typed.trim() } as { [_ in K]: string });

/**
 * The form as the API wants it: what was left empty is left out, and of the two kinds of number only the chosen one counts.
 * Everything that is wrong is said at once. `withAccount` where nobody is logged in: then a password is needed.
 */
export const startFields = (withAccount: boolean): z.ZodType<StartOnboarding, StartFields> =>
  z.custom<StartFields>().transform((typed, ctx) => {
    const parsed = startOnboardingRequest.safeParse({
      email: typed.email,
      ...(withAccount && { tier: typed.tier, password: typed.password }),
      ...given("websiteUrl", typed.websiteUrl),
      ...given("businessName", typed.businessName),
      ...(typed.number === "own" ? ownNumber(typed.phoneNumber) : given("areaCode", typed.areaCode)),
    });
    if (parsed.success) return parsed.data;
    ctx.issues.push(
      ...parsed.error.issues.map(({ message, path }) => ({ code: "custom" as const, input: typed, message, path })),
    );
    // The schema asks for one of the two only once every field is right by itself.
    if (`${typed.websiteUrl}${typed.businessName}`.trim() === "")
      ctx.addIssue({ code: "custom", path: ["businessName"], message: "a name or a website is needed" });
    return z.NEVER;
  });

/** An unreadable number stays as it was typed, so that the schema refuses it. */
const ownNumber = (typed: string) => ({ phoneNumber: typedNumber.safeParse(typed).data ?? typed });
