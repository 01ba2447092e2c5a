import "draft-js/dist/Draft.css";
import { createRoot } from "react-dom/client";
import "../page/strip.css";
import { App } from "./App";
import "./x.css";

const root = document.getElementById("react-root");
if (root !== null) {
  createRoot(root).render(<App />);
}
