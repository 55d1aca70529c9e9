import { startOnboardingRequest, type StartOnboarding, type Tier } from "@contract";
import { z } from "zod";
import { typedNumber } from "../settings/typed-number.ts";

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
 * `withAccount` where nobody is logged in: then a password is needed.
 */
export const startFields = (withAccount: boolean): z.ZodType<StartOnboarding, StartFields> =>
  z
    .custom<StartFields>()
    .transform((typed, ctx) => {
      const own = typed.number === "own";
      const phoneNumber = own ? typedNumber.safeParse(typed.phoneNumber) : undefined;
      if (phoneNumber?.success === false)
        ctx.addIssue({ code: "custom", path: ["phoneNumber"], message: "Enter the whole number, with its area code." });
      if (withAccount && typed.password === "")
        ctx.addIssue({ code: "custom", path: ["password"], message: "Choose a password." });
      return {
        email: typed.email,
        ...(withAccount && { tier: typed.tier, password: typed.password }),
        ...given("websiteUrl", typed.websiteUrl),
        ...given("businessName", typed.businessName),
        ...(own ? given("phoneNumber", phoneNumber?.data ?? "") : given("areaCode", typed.areaCode)),
      };
    })
    .pipe(startOnboardingRequest);
