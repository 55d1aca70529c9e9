/** How a menu and its entries look, for Radix menus. */
export const menuClass = "fade-in z-50 min-w-52 rounded-lg border border-line bg-raised p-1.5 shadow-float";
export const menuItemClass =
  "flex min-h-10 cursor-pointer items-center gap-2.5 rounded-sm px-3 text-sm outline-none select-none data-highlighted:bg-sunken";
