import { createContext } from "react";

/** How a form tells the configuration around it whether it holds what is not saved: a version of somebody else's then waits. */
export const FormScope = createContext<((unsaved: boolean) => void) | null>(null);
