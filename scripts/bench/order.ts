export const measurements = ["startup", "webhook", "relay", "model", "overview", "billing"] as const;
export type Measurement = (typeof measurements)[number];

/** What one run is to measure and where its results go. */
export interface BenchOrder {
  /** An empty folder that is removed afterwards. */
  state: string;
  only: Measurement[];
  quick: boolean;
  /** Print JSON in place of tables. */
  json: boolean;
  /** A file for the JSON, or null. */
  out: string | null;
}
