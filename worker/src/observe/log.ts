/** One JSON object a line. Fields are facts (ids, codes, counts), never what a caller said. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, error: unknown, fields?: Record<string, unknown>): void;
}

/** @param base fields every line carries, such as `requestId` and `tenantId` */
export function createLog(base: Record<string, unknown> = {}): Log {
  const line = (level: string, event: string, fields?: Record<string, unknown>) =>
    JSON.stringify({ level, event, ...base, ...fields });
  return {
    info: (event, fields) => console.log(line("info", event, fields)),
    warn: (event, fields) => console.warn(line("warn", event, fields)),
    error: (event, error, fields) => {
      console.error(line("error", event, { ...causeOf(error), ...fields }));
    },
  };
}

/** A failed query's error ends with the values it was asked with: what customers wrote, codes, session tokens. */
const asked = /\nparams: .*$/s;

function causeOf(error: unknown): { error: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { error: String(error).replace(asked, "") };
  const { message, stack } = error;
  const told = message.replace(asked, "");
  const frames = stack?.replace(message, () => told);
  return { error: told, stack: frames?.replace(asked, "") };
}
