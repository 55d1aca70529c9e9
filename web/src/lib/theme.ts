import { useState } from "react";
import { readStored, writeStored } from "./storage.ts";

export type Theme = "system" | "light" | "dark";
/** Also read by public/theme.js before the first paint. */
const key = "amunet.theme";

function stored(): Theme {
  const value = readStored(key);
  return value === "light" || value === "dark" ? value : "system";
}

/** The chosen theme and its setter; "system" follows prefers-color-scheme. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(stored);
  function choose(next: Theme) {
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    writeStored(key, next === "system" ? null : next);
    setTheme(next);
  }
  return [theme, choose];
}
