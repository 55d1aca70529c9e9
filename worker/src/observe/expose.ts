import { families, type Sample } from "./metrics.ts";

const familyOf = (series: string): string => series.replace(/\{.*$/s, "").replace(/_(bucket|sum|count)$/, "");

/** A histogram's buckets come first and in the order of their bounds; everything else by name. */
function inOrder(a: Sample, b: Sample): number {
  const bound = ({ series }: Sample) =>
    Number(/\{le="([^"]*)"/.exec(series)?.[1]?.replace("+Inf", "Infinity") ?? Number.NaN);
  const [left, right] = [bound(a), bound(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left === right ? 0 : left < right ? -1 : 1;
  return a.series < b.series ? -1 : 1;
}

function nothingYet(name: string, kind: string): Sample[] {
  const series = kind === "histogram" ? [`${name}_bucket{le="+Inf"}`, `${name}_sum`, `${name}_count`] : [name];
  return series.map((one) => ({ series: one, value: 0 }));
}

/** The Prometheus text exposition, version 0.0.4: every family, whether or not anything of it has happened. */
export function expose(samples: readonly Sample[]): string {
  const lines = Object.entries(families).flatMap(([name, { kind, help }]) => {
    const known = samples.filter(({ series }) => familyOf(series) === name);
    const shown = known.length > 0 ? known.toSorted(inOrder) : nothingYet(name, kind);
    return [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${kind}`,
      ...shown.map(({ series, value }) => `${series} ${value}`),
    ];
  });
  return `${lines.join("\n")}\n`;
}
