import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type loginRequest, loginResponse, me } from "@contract";
import { z } from "zod";
import { hasCode } from "../../api/api-error.ts";
import { request } from "../../api/request.ts";
import { rememberTenant } from "./tenant.tsx";

/** Who is logged in, with their businesses; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    try {
      return await request(me, "/api/auth/me", { signal });
    } catch (error) {
      if (hasCode(error, "unauthenticated")) return null;
      throw error;
    }
  },
});

/** Logs in; the session itself is the cookie, so the answer's token is not kept. */
export function useLogin() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (input: z.input<typeof loginRequest>) =>
      request(loginResponse, "/api/auth/login", { method: "POST", body: input }),
    onSuccess: (answer) => enter(answer.tenantId),
  });
}

/** Ends the session here and on the server, and forgets everything read with it. */
export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request(z.undefined(), "/api/auth/logout", { method: "POST" }),
    onSuccess: () => {
      rememberTenant(null);
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}

/** Opens the app for a session that has just begun: what was read before belongs to somebody else. */
export function useEnter() {
  const client = useQueryClient();
  return async (tenantId: string | null) => {
    client.clear();
    rememberTenant(tenantId);
    await client.fetchQuery(sessionQuery);
  };
}
