export type Theme = "light" | "dark";

const MIDDLE_GREY = 128;

/** Whether the page is light or dark now: as it declares, else as its background looks, else as the system prefers. */
export function pageTheme(): Theme {
  const declared = getComputedStyle(document.documentElement).colorScheme;
  if (declared === "light" || declared === "dark") return declared;
  for (const surface of [document.body, document.documentElement]) {
    const brightness = surface && brightnessOf(getComputedStyle(surface).backgroundColor);
    if (brightness !== null) return brightness < MIDDLE_GREY ? "dark" : "light";
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Perceived brightness from 0 to 255 (ITU-R BT.601) of a computed colour, or null when it lets another shine through. */
function brightnessOf(colour: string): number | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith("rgb") || alpha < 1) return null;
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
