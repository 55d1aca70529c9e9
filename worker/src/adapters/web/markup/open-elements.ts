import { holdsEndTags, impliedEnds, isBlock } from "./elements.ts";

/** An element whose end has not come. */
export interface OpenElement {
  name: string;
  block: boolean;
  /** Called once, when it ends, in whatever way. */
  end: (() => void) | null;
}

/** Nobody nests deeper on purpose: what is deeper counts as part of what it stands in. */
const deepest = 1000;

/** The elements that are open, with ends where tags were left out or crossed, much as browsers put them. */
export class OpenElements<E extends OpenElement> {
  private readonly stack: E[] = [];
  /** How many of each name are open, so that an end tag without a start costs nothing. */
  private readonly counts = new Map<string, number>();

  get top(): E | undefined {
    return this.stack.at(-1);
  }

  /** Ends what the start of `name` ends. */
  begin(name: string): void {
    for (const { ends, scope } of impliedEnds(name)) {
      if (!this.isAnyOpen(ends)) continue;
      let found = -1;
      for (let at = this.stack.length - 1; at >= 0; at -= 1) {
        const open = this.stack[at]!.name;
        if (scope.has(open)) break;
        if (ends.has(open)) found = at;
      }
      if (found >= 0) this.popTo(found);
    }
  }

  push(element: E): void {
    if (this.stack.length >= deepest) return;
    this.stack.push(element);
    this.count(element.name, 1);
  }

  /** An end tag. One without a start is ignored; an inline one ends no block that began within it. */
  close(name: string): void {
    if (!this.isOpen(name)) return;
    const ended = isBlock(name);
    let crossed = false;
    for (let at = this.stack.length - 1; at >= 0; at -= 1) {
      const open = this.stack[at]!;
      if (open.name === name) {
        if (ended || !crossed) return this.popTo(at);
        this.stack.splice(at, 1);
        this.ended(open);
        return;
      }
      if (holdsEndTags(open.name, name)) return;
      crossed ||= open.block;
    }
  }

  closeAll(): void {
    this.popTo(0);
  }

  isAnyOpen(names: ReadonlySet<string>): boolean {
    for (const name of names) if (this.isOpen(name)) return true;
    return false;
  }

  private isOpen(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0;
  }

  private popTo(depth: number): void {
    while (this.stack.length > depth) this.ended(this.stack.pop()!);
  }

  private ended(element: E): void {
    this.count(element.name, -1);
    element.end?.();
  }

  private count(name: string, by: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + by);
  }
}
