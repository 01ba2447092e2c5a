/** The invented video and what people say about it. */

import { boot } from "../page/boot";

export interface Comment {
  handle: string;
  text: string;
}

export const VIDEO = {
  title: "Así se ve el valle",
  owner: { handle: "MuseoDelRio", name: "Museo del Río" },
  description: "Grabado el domingo desde la loma.",
};

export const COMMENTS: Comment[] = [
  { handle: "diego-pinto", text: "¿A qué hora abren el sendero?" },
  { handle: boot.account.handle, text: "Yo fui el domingo." },
];
