import { createContext, useContext } from "react";

interface Appearance {
  /** Grows with every change of theme; composers use it as their key. */
  mount: number;
  toggle: () => void;
}

export const AppearanceContext = createContext<Appearance>({ mount: 0, toggle: () => undefined });

export function useAppearance(): Appearance {
  return useContext(AppearanceContext);
}

/** Turns the document dark or light. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const theme = root.dataset["theme"] === "dark" ? "light" : "dark";
  root.dataset["theme"] = theme;
  root.style.colorScheme = theme;
  document.body.style.backgroundColor = theme === "dark" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
}
