import { sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";

/** True where the database answers. */
export const databaseAnswers = (db: Db): Promise<boolean> =>
  Promise.resolve(db.run(sql`SELECT 1`)).then(
    () => true,
    () => false,
  );
