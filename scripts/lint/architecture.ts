import { clock } from "./clock.ts";
import { imports, portable, web } from "./imports.ts";
import { storage } from "./storage.ts";

/** docs/architecture.md as lint rules: oxlint loads this file. */
export default { meta: { name: "architecture" }, rules: { clock, imports, portable, storage, web } };
