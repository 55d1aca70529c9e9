/**
 * Runs `work` up to `most` times and stops early, after the second, once `budgetMs` are used up: a slow or busy machine
 * gets fewer rounds, not a longer bench.
 */
export async function inRounds(most: number, budgetMs: number, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  for (let done = 0; done < most && (done < 2 || performance.now() - started < budgetMs); done++) await work();
}
