/**
 * Tries again while another process holds the database's one write lock, for about two seconds.
 * @param work must be safe to repeat
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= 40 || !messages(error).some((message) => /SQLITE_BUSY|answers 5\d\d/.test(message))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const messages = (error: unknown): string[] =>
  error instanceof Error ? [error.message, ...messages(error.cause)] : [];
