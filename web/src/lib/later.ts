import { type ComponentType, lazy, type LazyExoticComponent } from "react";

/**
 * A component whose code is fetched when it is first shown, by its name in the file. For what a page can be read without:
 * give it a place of the same size with Suspense.
 */
export function later<Name extends string, Props>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: (await load())[name] }));
}
