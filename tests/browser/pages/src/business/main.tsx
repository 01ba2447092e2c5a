import { createRoot } from "react-dom/client";
import { root } from "../page/root";
import "../page/strip.css";
import { App } from "./App";
import "./business.css";

createRoot(root).render(<App />);
