import { granted, type Permission } from "@contract";
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTenancy } from "./tenant.tsx";

/** True where the role of the person in this business allows it: what the API would refuse is not offered. */
export function useMay(permission: Permission): boolean {
  return granted[useTenancy().tenant.role].has(permission);
}

/** Says, in the place of a button or a form, who may do it: whoever has the permission, where it is one of few. */
export function AskTheOwner({ needs, children }: { needs?: Permission; children?: ReactNode }) {
  const ownerAlone = needs !== undefined && !granted.admin.has(needs);
  return (
    <p className="flex items-start gap-2 text-sm text-ink-3">
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {children} Ask an owner {ownerAlone ? "" : "or an admin "}of the business.
      </span>
    </p>
  );
}
