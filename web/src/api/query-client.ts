import { QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, hasCode } from "./api-error.ts";

/** The cache of everything read. `onSignedOut` is told when a session turns out to be dead. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (hasCode(error, "unauthenticated")) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Only what may pass by itself is tried again: an answer we understood is not.
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === "unavailable",
        retryDelay: (attempt) => Math.min(800 * 2 ** attempt, 4000),
      },
      mutations: { retry: false },
    },
  });
}
