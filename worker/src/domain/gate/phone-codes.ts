import type { ToolFailure, ToolResult } from "../conversation/conversation.ts";

/** The code that the desk texts, whoever asks. */
export const textedCode = "482913";
const codeTries = 3;

/** The part of a desk that proves a number to be the caller's own. */
export class PhoneCodes {
  /** Numbers known to be the caller's own. */
  readonly proven = new Set<string>();
  /** Numbers that want no texts; null where the business cannot send any. */
  optedOut: Set<string> | null = new Set();
  private readonly left = new Map<string, number>();

  /** Why nothing can be texted to this number, or null. */
  refusal(to: string): ToolFailure | null {
    if (this.optedOut === null) return "no-texts";
    return this.optedOut.has(to) ? "opted-out" : null;
  }

  send(phone: string): ToolResult {
    const reason = this.refusal(phone);
    if (reason !== null) return { status: "failed", reason };
    this.left.set(phone, codeTries);
    return { status: "code-sent" };
  }

  check(phone: string, code: string): ToolResult {
    const left = this.left.get(phone) ?? 0;
    const correct = left > 0 && code === textedCode;
    if (correct) this.proven.add(phone);
    const triesLeft = correct ? left : Math.max(0, left - 1);
    if (!correct) this.left.set(phone, triesLeft);
    return { status: "code-checked", correct, triesLeft };
  }
}
