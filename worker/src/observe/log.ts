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
      const cause = error instanceof Error ? { error: error.message, stack: error.stack } : { error: String(error) };
      console.error(line("error", event, { ...cause, ...fields }));
    },
  };
}
