/** X's single-letter shortcuts: a key that leaks out of somebody's dialog fires them. */

import { useEffect } from "react";
import { navigate } from "../page/path";
import { observe } from "../page/publish";

const LETTERS = new Set(["n", "r", "l", "t", "j", "k", "m", "u", "x", "?", "/", "."]);

export function useShortcuts(): void {
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const writing =
    event.target instanceof Element && event.target.closest("[contenteditable=true], textarea, input");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || !LETTERS.has(event.key)) {
    return;
  }
  observe("shortcut", event.key);
  if (event.key === "n") {
    navigate("/compose/post");
  }
}
