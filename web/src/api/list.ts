import { infiniteQueryOptions } from "@tanstack/react-query";
import { page } from "@contract";
import type { z } from "zod";
import { tenantKey } from "./keys.ts";
import { request } from "./request.ts";

const perPage = 25;

/** A tenant's list that grows by its cursor, as TanStack Query reads it; `only` narrows it. */
export function listQuery<S extends z.ZodType>(
  tenantId: string,
  name: string,
  path: string,
  item: S,
  only: Readonly<Record<string, string>> = {},
) {
  return infiniteQueryOptions({
    queryKey: tenantKey(tenantId, name, "list", only),
    queryFn: ({ pageParam, signal }) =>
      request(page(item), path, { tenantId, query: { ...only, limit: perPage, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}
