import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { page, phoneNumber } from "@contract";
import { z } from "zod";
import { tenantKey } from "../../api/keys.ts";
import { requestAll } from "../../api/pages.ts";
import { request } from "../../api/request.ts";
import { useTenantId } from "../auth/tenant.tsx";

/** What POST answers: less than a list row. */
const addedNumber = z.object({ id: z.string(), phoneNumber: z.string(), status: z.string() });

/** The business's telephone numbers. */
export function useNumbers() {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "numbers"),
    queryFn: ({ signal }) => requestAll(page(phoneNumber), "/api/numbers", { tenantId, signal }),
    staleTime: 5 * 60_000,
  });
}

/** Adds a number the business already has, in E.164. */
export function useAddNumber() {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: string) =>
      request(addedNumber, "/api/numbers", { tenantId, method: "POST", body: { phoneNumber: number } }),
    onSuccess: () => client.invalidateQueries({ queryKey: tenantKey(tenantId, "numbers") }),
  });
}
