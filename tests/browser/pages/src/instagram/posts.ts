/** The invented feed. */

import { boot } from "../page/boot";
import { askedPost } from "../page/postBy";

export interface Post {
  id: string;
  handle: string;
  picture: string;
  caption: string;
  comments: { handle: string; text: string }[];
}

export const STORIES = ["diego.pinto", "cafe_la_loma", "museo_del_rio", "ana.mejia.v"];

export const FEED: Post[] = [
  ...(askedPost === null
    ? []
    : [{ id: "Ca0", handle: askedPost.handle, picture: "plaza", caption: askedPost.text, comments: [] }]),
  {
    id: "Ca1",
    handle: "museo_del_rio",
    picture: "atardecer",
    caption: "Así se ve el río desde la terraza. Abrimos de martes a domingo.",
    comments: [{ handle: "ana.mejia.v", text: "¡Qué vista!" }],
  },
  {
    id: "Ca2",
    handle: "cafe_la_loma",
    picture: "montaña",
    caption: "De esta ladera viene el café de la semana.",
    comments: [{ handle: "diego.pinto", text: "Guárdenme una libra." }],
  },
  {
    id: "Ca3",
    handle: boot.account.handle,
    picture: "río",
    caption: "Domingo de caminata por el sendero.",
    comments: [],
  },
];
