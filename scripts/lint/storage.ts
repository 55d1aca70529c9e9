import type { Named, Node, Rule } from "./rule.ts";

interface Member extends Node {
  property: Named;
}

/** Reports a hand on an object's storage from outside the objects: its rows are the object's own business. */
export const storage: Rule = {
  meta: { type: "problem" },
  create: (context) => ({
    MemberExpression(node: Member) {
      if (node.property.name !== "storage") return;
      context.report({ node, message: "only objects/ touches an object's storage (docs/architecture.md)" });
    },
  }),
};
