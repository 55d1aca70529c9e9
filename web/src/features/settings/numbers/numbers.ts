import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { availableNumbers, page, phoneNumber } from "@contract";
import { z } from "zod";
import { tenantKey } from "../../../api/keys.ts";
import { requestAll } from "../../../api/pages.ts";
import { request } from "../../../api/request.ts";
import { useTenantId } from "../../auth/tenant.tsx";

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

/** Numbers that could be had in an area now; nothing is asked while `areaCode` is null. */
export function useAvailableNumbers(areaCode: string | null) {
  const tenantId = useTenantId();
  return useQuery({
    queryKey: tenantKey(tenantId, "available-numbers", areaCode),
    queryFn: ({ signal }) =>
      request(availableNumbers, "/api/numbers/available", { tenantId, query: { areaCode }, signal }),
    enabled: areaCode !== null,
    staleTime: 60_000,
  });
}

/** Gets one more number in an area; a repeat under the same key finds what was bought already. */
export function useBuyNumber() {
  return useNumbersChange(({ areaCode, idempotencyKey }: { areaCode: string; idempotencyKey: string }) => ({
    schema: addedNumber,
    path: "/api/numbers",
    method: "POST",
    body: { areaCode },
    idempotencyKey,
  }));
}

/** Adds a number the business already has, in E.164. */
export function useAddNumber() {
  return useNumbersChange((body: { phoneNumber: string }) => ({
    schema: addedNumber,
    path: "/api/numbers",
    method: "POST",
    body,
  }));
}

/** Gives a number up; a bought one goes back to the carrier for good. */
export function useReleaseNumber() {
  return useNumbersChange((numberId: string) => ({
    schema: z.unknown(),
    path: `/api/numbers/${encodeURIComponent(numberId)}`,
    method: "DELETE",
  }));
}

interface NumbersChange<S extends z.ZodType> {
  schema: S;
  path: string;
  method: "POST" | "DELETE";
  body?: unknown;
  idempotencyKey?: string;
}

function useNumbersChange<Input, S extends z.ZodType>(change: (input: Input) => NumbersChange<S>) {
  const tenantId = useTenantId();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => {
      const { schema, path, ...rest } = change(input);
      return request(schema, path, { tenantId, ...rest });
    },
    onSuccess: () =>
      Promise.all(
        ["numbers", "available-numbers"].map((name) =>
          client.invalidateQueries({ queryKey: tenantKey(tenantId, name) }),
        ),
      ),
  });
}
