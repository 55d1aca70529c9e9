import { DurableObject } from "cloudflare:workers";

/** The least that the platform itself can do of what the product does: nothing here is the product's. */

/** A hibernating socket that says back what it hears; in a room called `kept…`, only once it is on disk. */
export class Echo extends DurableObject {
  async fetch() {
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: client });
  }

  webSocketMessage(socket, message) {
    if (this.ctx.id.name.startsWith("kept")) this.ctx.storage.kv.put("heard", message);
    socket.send(message);
  }
}

/** One object many requests write a row to. */
export class Ledger extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env);
    ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY)");
  }

  write(id) {
    this.ctx.storage.sql.exec("INSERT INTO entries (id) VALUES (?)", id);
  }
}

/** One object a request, written to once. */
export class Fresh extends DurableObject {
  write(id) {
    this.ctx.storage.kv.put("record", { id });
  }
}

const of = (namespace, name) => namespace.get(namespace.idFromName(name));

export default {
  async fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    const [, what, name] = pathname.split("/");
    if (what === "echo") return of(env.ECHO, name).fetch(request);
    if (what === "hops") {
      const id = crypto.randomUUID();
      await of(env.LEDGER, name).write(id);
      ctx.waitUntil(of(env.FRESH, id).write(id));
    }
    if (what === "batch") {
      // What any batch of D1 costs that writes something.
      await env.ROWS.batch([
        env.ROWS.prepare("CREATE TABLE IF NOT EXISTS entries (id TEXT PRIMARY KEY, said TEXT)"),
        env.ROWS.prepare("INSERT INTO entries (id, said) VALUES (?, ?)").bind(
          crypto.randomUUID(),
          await request.text(),
        ),
      ]);
    }
    return new Response("hello");
  },
};
