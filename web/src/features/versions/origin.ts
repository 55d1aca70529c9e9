import type { ConfigVersion } from "@contract";

const origins: Readonly<Record<string, string>> = {
  onboarding: "By the set-up",
  gap: "By an answer you gave",
  plan: "With a change of your plan",
  voices: "Because a voice was withdrawn",
};

/** Who or what saved a version, in words. */
export function originWords(
  { origin, createdBy }: Pick<ConfigVersion, "origin" | "createdBy">,
  userId: string | undefined,
): string {
  const known = origins[origin];
  if (known !== undefined) return known;
  return createdBy !== null && createdBy === userId ? "By you" : "By your team";
}
