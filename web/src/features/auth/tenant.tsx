import type { Membership } from "@contract";
import { createContext, type ReactNode, use, useState } from "react";
import { readStored, writeStored } from "../../lib/storage.ts";

/** The only thing about a session that is kept in this browser: which business was looked at last. */
const key = "amunet.tenant";

export function rememberTenant(tenantId: string | null): void {
  writeStored(key, tenantId);
}

interface Tenancy {
  tenant: Membership;
  tenants: readonly Membership[];
  choose: (tenantId: string) => void;
}
const TenancyContext = createContext<Tenancy | null>(null);

/** Everything below works for one of `tenants`: the one chosen last, else the first. */
export function TenantProvider({
  tenants,
  children,
}: {
  tenants: readonly [Membership, ...Membership[]];
  children: ReactNode;
}) {
  const [chosen, setChosen] = useState(() => readStored(key));
  const tenant = tenants.find((each) => each.id === chosen) ?? tenants[0];
  function choose(tenantId: string) {
    rememberTenant(tenantId);
    setChosen(tenantId);
  }
  return <TenancyContext value={{ tenant, tenants, choose }}>{children}</TenancyContext>;
}

/** The business being looked at, the others, and how to change. */
export function useTenancy(): Tenancy {
  const tenancy = use(TenancyContext);
  if (tenancy === null) throw new Error("useTenancy is for pages inside a TenantProvider");
  return tenancy;
}

export const useTenantId = (): string => useTenancy().tenant.id;
