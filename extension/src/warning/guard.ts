/** Times in `TAMPER_WINDOW` ms that the page may remove or cover the panel before that stops being an accident. */
const TAMPER_BUDGET = 5;
const TAMPER_WINDOW = 5000;

/**
 * Keep `dialog` attached and above everything else in the top layer. Once the page has spent the tamper budget the
 * guard stops and calls `onDefeat`. Returns how to release it.
 */
export function guardDialog(host: HTMLElement, dialog: HTMLDialogElement, onDefeat: () => void): () => void {
  let raised: number[] = [];

  const raise = () => {
    const now = performance.now();
    raised = raised.filter((moment) => now - moment < TAMPER_WINDOW);
    if (raised.length >= TAMPER_BUDGET) {
      release();
      onDefeat();
    } else {
      raised.push(now);
      putOnTop(host, dialog);
    }
  };
  const removals = new MutationObserver(() => {
    if (host.parentNode !== document.documentElement) raise();
  });
  const inertness = new MutationObserver(() => host.removeAttribute("inert"));
  // A popover or dialog that the page opens later would lie above ours.
  const onToggle = (event: Event) => {
    if (event.target !== host && (event as ToggleEvent).newState === "open") raise();
  };
  const release = () => {
    removals.disconnect();
    inertness.disconnect();
    window.removeEventListener("toggle", onToggle, true);
  };

  putOnTop(host, dialog);
  removals.observe(document, { childList: true });
  removals.observe(document.documentElement, { childList: true });
  inertness.observe(host, { attributeFilter: ["inert"] });
  window.addEventListener("toggle", onToggle, true);
  return release;
}

function putOnTop(host: HTMLElement, dialog: HTMLDialogElement): void {
  const { activeElement } = dialog.getRootNode() as ShadowRoot;
  if (dialog.open) dialog.close();
  if (host.parentNode !== document.documentElement) document.documentElement.append(host);
  dialog.showModal();
  if (activeElement instanceof HTMLElement) activeElement.focus();
}
