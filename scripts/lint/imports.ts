import { judgeImport } from "./layers.ts";
import type { Node, Rule, RuleContext } from "./rule.ts";

interface Import extends Node {
  source: { value: unknown; type?: string } | null;
  importKind?: string;
  exportKind?: string;
}

/** Reports imports that the table in layers.ts does not allow: static, dynamic and re-exporting ones. */
function workerImports(context: RuleContext) {
  const file = /\/worker\/src\/(.*)$/.exec(context.filename.replaceAll("\\", "/"))?.[1];
  const judge = (node: Import) => {
    const specifier = node.source?.value;
    if (file === undefined || typeof specifier !== "string") return;
    const typeOnly = node.importKind === "type" || node.exportKind === "type";
    const message = judgeImport(file, specifier, typeOnly);
    if (message !== null) context.report({ node, message: `${message} (docs/architecture.md, who may import whom)` });
  };
  return {
    ImportDeclaration: judge,
    ImportExpression: judge,
    ExportNamedDeclaration: judge,
    ExportAllDeclaration: judge,
  };
}

/** web/ takes values from the contract alone, and from the rest of the Worker only the type of its routes. */
function webImports(context: RuleContext) {
  return {
    ImportDeclaration(node: Import) {
      const specifier = String(node.source?.value);
      const target = /(?:^|\/)(worker|scripts)\/(.*)$/.exec(specifier);
      if (!specifier.startsWith(".") || target === null) return;
      if (target[1] === "worker" && target[2]?.startsWith("src/contract/")) return;
      if (node.importKind === "type" && target[2] === "src/http/api.ts") return;
      context.report({ node, message: `web may import worker/src/contract and the type AppType, not ${specifier}` });
    },
  };
}

/** The telephone's core runs in Node and in workerd alike, so it may import nothing but itself. */
function portableImports(context: RuleContext) {
  return {
    ImportDeclaration(node: Import) {
      if (String(node.source?.value).startsWith("./")) return;
      context.report({ node, message: "this folder runs in Node and in workerd: it imports only itself" });
    },
  };
}

const rule = (create: Rule["create"]): Rule => ({ meta: { type: "problem" }, create });

export const imports = rule(workerImports);
export const web = rule(webImports);
export const portable = rule(portableImports);
