import { env } from "cloudflare:workers";

/** The process has died: nothing after this happens. */
export class Death extends Error {}

/**
 * A process that dies at its nth operation outside itself: before it has happened, or after, when nobody hears of it.
 * Whatever it goes on to ask then fails too, unless the operation was only `lost`.
 */
export class Mortal {
  /** Operations it has come through. */
  survived = 0;
  dead = false;
  private readonly dies: number;
  private readonly when: "before" | "after";
  private readonly how: "killed" | "lost";

  constructor(dies: number, when: "before" | "after", how: "killed" | "lost" = "killed") {
    this.dies = dies;
    this.when = when;
    this.how = how;
  }

  /** Runs one operation, if there is life enough. */
  async live<T>(operation: () => Promise<T>): Promise<T> {
    if (this.dead) throw new Death("killed before an operation");
    const last = this.survived === this.dies;
    this.survived++;
    if (last) this.dead = this.how === "killed";
    if (last && this.when === "before") throw new Death("killed before an operation");
    const result = await operation();
    if (last) throw new Death("killed after an operation");
    return result;
  }

  /** The database, each statement or batch an operation. */
  readonly d1: D1Database = new Proxy(env.DB, {
    get: (d1, key) =>
      key === "withSession" ? (bookmark: string) => this.session(d1.withSession(bookmark)) : Reflect.get(d1, key),
  });

  private session(session: D1DatabaseSession): D1DatabaseSession {
    return new Proxy(session, {
      get: (target, key) => {
        if (key === "prepare") return (query: string) => this.statement(target.prepare(query));
        if (key === "batch")
          return (statements: D1PreparedStatement[]) =>
            this.live(() => target.batch(statements.map((each) => originals.get(each) ?? each)));
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private statement(statement: D1PreparedStatement): D1PreparedStatement {
    const proxy = new Proxy(statement, {
      get: (target, key) => {
        if (key === "bind") return (...values: unknown[]) => this.statement(target.bind(...values));
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => this.live(async () => (await value.apply(target, args)) as unknown);
      },
    });
    originals.set(proxy, statement);
    return proxy;
  }
}

/** What a batch really takes: it knows only its own statements. */
const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
