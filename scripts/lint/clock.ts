import type { Named, Node, Rule } from "./rule.ts";

interface Call extends Node {
  callee: Named & { object?: Named; property?: Named };
  arguments: readonly Node[];
}
interface Import extends Node {
  source: { value: unknown };
  specifiers: readonly { imported?: Named }[];
}

const impure = /^(Date\.now|performance\.now|Math\.random|crypto\.(getRandomValues|randomUUID)|Now\.\w+)$/;
const impureNode = /^random(Bytes|UUID|Int|FillSync|Fill)$/;
const advice = "take `now` and `newId` from the context: the clock and chance live in context.ts and objects/";

/** Reports readings of the clock and of chance, which would make what happened impossible to repeat in a test. */
export const clock: Rule = {
  meta: { type: "problem" },
  create: (context) => ({
    CallExpression(node: Call) {
      const { callee } = node;
      const called = callee.object
        ? `${callee.object.name ?? tail(callee.object)}.${callee.property?.name}`
        : callee.name;
      if (called !== undefined && (impure.test(called) || called === "Date")) {
        context.report({ node, message: `${called}(): ${advice}` });
      }
    },
    NewExpression(node: Call) {
      if (node.callee.name === "Date" && node.arguments.length === 0) {
        context.report({ node, message: `new Date(): ${advice}` });
      }
    },
    ImportDeclaration(node: Import) {
      if (node.source.value !== "node:crypto") return;
      const found = node.specifiers.find((specifier) => impureNode.test(specifier.imported?.name ?? ""));
      if (found) context.report({ node, message: `${found.imported?.name}: ${advice}` });
    },
  }),
};

/** `Temporal.Now.instant()` and `globalThis.crypto.randomUUID()` end in the object that matters. */
function tail(node: Named & { property?: Named }): string {
  return node.property?.name ?? "";
}
