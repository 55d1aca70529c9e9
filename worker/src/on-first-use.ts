/**
 * Loads a module, or what is made from it, when it is first asked for, so that whoever does not need it never waits for its
 * evaluation: `onFirstUse(() => import("./large.ts"))`.
 *
 * What was loaded is kept, never what is loading: an import under way is one promise that belongs to the request or event
 * which began it, and one that waited for another's would be cut off with it. Two that come at once both import; the module
 * is evaluated once.
 */
export function onFirstUse<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: T | undefined;
  return async () => {
    if (loaded !== undefined) return loaded;
    const made = await load();
    // Whoever was there first stays.
    return (loaded ??= made);
  };
}
