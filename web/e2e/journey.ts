import type { BrowserContextOptions, Page } from "playwright-core";
import type { Stage } from "./stage.ts";
import type { Visit } from "./visit.ts";

/** What a journey has: a visitor's fresh page, and the product around it. */
export interface Scene extends Pick<Visit, "expectAnswer"> {
  page: Page;
  stage: Stage;
}

/** One story a person lives through in the browser. It fails by throwing. */
export interface Journey {
  /** What it proves, as a sentence. */
  name: string;
  /** The visitor's device, where it is not a desk. */
  device?: BrowserContextOptions;
  play: (scene: Scene) => Promise<void>;
}
