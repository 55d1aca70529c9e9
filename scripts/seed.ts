import { mkdirSync } from "node:fs";
import { pathFromUser, readFlags, runCommand } from "./lib/command.ts";
import { demo } from "./lib/demo/demo.ts";
import { seedDemo } from "./lib/demo/seed-demo.ts";
import { defaultState } from "./lib/project.ts";

/** `npm run seed -- --persist-to DIR`: the demo tenant into that state, whether or not a server has it open. */
await runCommand(async () => {
  const flags = readFlags("seed", { "persist-to": { type: "string" } });
  const stateDir = pathFromUser(flags["persist-to"] ?? defaultState);
  mkdirSync(stateDir, { recursive: true });
  const added = await seedDemo(stateDir);
  const what = added === 0 ? "was there already" : `is there, with ${added} past calls`;
  console.log(`${demo.businessName} ${what}: log in as ${demo.email} with ${demo.password}, call ${demo.phoneNumber}.`);
});
