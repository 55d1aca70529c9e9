import { useIndustries } from "../onboarding.ts";

/** A trade by its title; until that is known, its id in words. */
export function IndustryName({ id }: { id: string }) {
  const known = useIndustries().data?.find((industry) => industry.id === id);
  if (known !== undefined) return <>{known.title}</>;
  const words = id.replaceAll("-", " ");
  return <>{words.charAt(0).toUpperCase() + words.slice(1)}</>;
}
