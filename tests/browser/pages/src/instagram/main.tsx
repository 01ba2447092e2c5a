import { createRoot } from "react-dom/client";
import "../page/strip.css";
import { App } from "./App";
import "./instagram.css";

const root = document.getElementById("react-root");
if (root !== null) {
  createRoot(root).render(<App />);
}
