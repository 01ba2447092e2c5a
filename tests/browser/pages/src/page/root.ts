/** Where React draws; dialogs are mounted here too, beside the page and not inside a post. */
export const root = document.getElementById("react-root") as HTMLElement;
