/** Let a file be dropped on `zone`, which shows that it would be taken; the first one goes to `take`. */
export function acceptDrops(zone: HTMLElement, take: (file: File) => void): void {
  const mark = (over: boolean) => zone.classList.toggle("over", over);
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  zone.addEventListener("dragleave", ({ relatedTarget }) => mark(zone.contains(relatedTarget as Node | null)));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) take(file);
  });
}
