// What the bundle takes for "zod" (see [alias] in wrangler.toml): the same modules without the `core` and `locales`
// namespaces, through which every message in fifty languages would come along, 42 KiB of gzip that nothing here reads.
import * as z from "./zod-without-locales.js";

export * from "../node_modules/zod/v4/classic/schemas.js";
export * from "../node_modules/zod/v4/classic/checks.js";
export * from "../node_modules/zod/v4/classic/errors.js";
export * from "../node_modules/zod/v4/classic/parse.js";
export * from "../node_modules/zod/v4/classic/compat.js";
export * as iso from "../node_modules/zod/v4/classic/iso.js";
export * as coerce from "../node_modules/zod/v4/classic/coerce.js";
export { $brand, config, globalRegistry, NEVER, registry } from "../node_modules/zod/v4/core/index.js";
export { toJSONSchema } from "../node_modules/zod/v4/core/json-schema-processors.js";
export { z, z as default };
