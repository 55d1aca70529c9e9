import { config } from "zod";

// Zod compiles its schemas with `new Function` where it may. Our content policy forbids that, and browsers report even
// the attempt. Schemas ask when they are made, so this file is imported before any of them.
config({ jitless: true });
