/** Time within which a page changes its address after somebody pressed something, in ms. */
const REST = 300;

const PRESSES = ["click", "keyup", "popstate"];

/**
 * Call `onVisit` when the page is there and whenever its path changes. Sites change it without loading a page, and only
 * after somebody pressed something: nothing has to run meanwhile.
 */
export function followVisits(onVisit: () => void): void {
  let visited: string | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (location.pathname === visited) return;
    visited = location.pathname;
    onVisit();
  };
  const lookLater = () => {
    clearTimeout(rest);
    rest = setTimeout(look, REST);
  };
  for (const type of PRESSES) window.addEventListener(type, lookLater, { capture: true, passive: true });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", look, { once: true });
  else look();
}
