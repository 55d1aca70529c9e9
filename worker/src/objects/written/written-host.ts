import type { Env } from "../../env.ts";
import type { Log } from "../../observe/log.ts";
import type { DeadlineBook } from "../deadlines.ts";
import type { TextJournal } from "./text-journal.ts";

/** What conversations in writing need of the object they live in. */
export interface WrittenHost {
  env: Env;
  /** The object's own name. */
  session: string | undefined;
  journal: TextJournal;
  deadlines: DeadlineBook;
  log: Log;
  /** Behind the answer. */
  defer: (work: Promise<unknown>) => void;
}
