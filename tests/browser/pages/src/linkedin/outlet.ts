/** LinkedIn draws its dialogs in one open shadow root beside the page; the page's sheet is linked there again. */

const host = document.createElement("div");
host.id = "interop-outlet";
host.dataset["testid"] = "interop-shadowdom";
document.body.append(host);

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = "/replica/linkedin.css";

export const outlet = document.createElement("div");
host.attachShadow({ mode: "open" }).append(sheet, outlet);
