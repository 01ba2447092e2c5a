import { createRoot } from "react-dom/client";
import { root } from "../page/root";
import "../page/strip.css";
import { App } from "./App";
import "./linkedin.css";
import "./policy";

createRoot(root).render(<App />);
