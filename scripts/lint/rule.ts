/** The little of a lint rule's world that ours touch. */
export interface Node {
  type: string;
}
export interface Named extends Node {
  name?: string;
}
export interface RuleContext {
  filename: string;
  report: (problem: { node: Node; message: string }) => void;
}
export interface Rule {
  meta: { type: "problem" };
  create: (context: RuleContext) => Record<string, (node: never) => void>;
}
