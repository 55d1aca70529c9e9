import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

const builtin = new RegExp(`^(?:node:)?(?:${builtinModules.filter((name) => /^[a-z0-9_/]+$/.test(name)).join("|")})$`);
const required = "node-builtin";

/** Node's own modules come from the runtime, under their `node:` names; where a library requires one, it is imported. */
export const nodeBuiltins: Plugin = {
  name: "node-builtins",
  setup(build) {
    build.onResolve({ filter: builtin }, ({ kind, path }) => {
      const name = path.startsWith("node:") ? path : `node:${path}`;
      return kind === "require-call" ? { path: name, namespace: required } : { path: name, external: true };
    });
    build.onLoad({ filter: builtin, namespace: required }, ({ path }) => ({
      contents: `import builtin from ${JSON.stringify(path)};\nmodule.exports = builtin;`,
    }));
  },
};
