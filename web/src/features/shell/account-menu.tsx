import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Check, ChevronsUpDown, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { type Theme, useTheme } from "../../lib/theme.ts";
import { menuClass, menuItemClass } from "../../ui/menu.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { sessionQuery, useLogout } from "../auth/session.ts";
import { useTenancy } from "../auth/tenant.tsx";

const themes = [
  { value: "system", label: "As this device", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const;

/** The business and the person: switch business, choose light or dark, log out. */
export function AccountMenu() {
  const { tenant, tenants, choose } = useTenancy();
  const email = useQuery(sessionQuery).data?.user.email;
  const [theme, setTheme] = useTheme();
  const logout = useLogout();
  const navigate = useNavigate();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="mt-4 flex w-full items-center gap-3 rounded-md p-2 text-left transition-colors hover:bg-ink/5">
        <Avatar name={tenant.name} />
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2 text-sm font-semibold wrap-break-word text-ink">{tenant.name}</span>
          <span className="block truncate text-xs text-ink-2">{email}</span>
        </span>
        <span className="sr-only">Account menu</span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={8}
          className={`${menuClass} w-(--radix-dropdown-menu-trigger-width)`}
        >
          {tenants.length > 1 && (
            <>
              <DropdownMenu.Label className="eyebrow px-3 pt-1.5 pb-1">Business</DropdownMenu.Label>
              <DropdownMenu.RadioGroup value={tenant.id} onValueChange={choose}>
                {tenants.map((each) => (
                  <DropdownMenu.RadioItem key={each.id} value={each.id} className={menuItemClass}>
                    <span className="min-w-0 flex-1 truncate">{each.name}</span>
                    <DropdownMenu.ItemIndicator>
                      <Check aria-hidden className="size-4 text-lamp-ink" />
                    </DropdownMenu.ItemIndicator>
                  </DropdownMenu.RadioItem>
                ))}
              </DropdownMenu.RadioGroup>
              <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
            </>
          )}
          <DropdownMenu.Label className="eyebrow px-3 pt-1.5 pb-1">Appearance</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => setTheme(value as Theme)}>
            {themes.map(({ value, label, icon: Icon }) => (
              <DropdownMenu.RadioItem
                key={value}
                value={value}
                className={menuItemClass}
                onSelect={(event) => event.preventDefault()}
              >
                <Icon aria-hidden className="size-4 text-ink-3" />
                <span className="flex-1">{label}</span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden className="size-4 text-lamp-ink" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
          <DropdownMenu.Item
            className={menuItemClass}
            disabled={logout.isPending}
            onSelect={() => logout.mutate(undefined, { onSuccess: () => void navigate({ to: "/login" }) })}
          >
            <LogOut aria-hidden className="size-4 text-ink-3" />
            Log out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
