import type { UsualEmergency } from "../../contract/emergencies.ts";
import type { Ctx } from "../../context.ts";
import { usualEmergencies } from "../../domain/conversation/emergency/rules.ts";
import { readConfig } from "./config-versions.ts";

/** The emergencies the newest configuration has beside what its owner wrote down. */
export const listEmergencies = async (ctx: Ctx): Promise<UsualEmergency[]> => usualEmergencies(await readConfig(ctx));
