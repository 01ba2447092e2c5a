/** The invented feed. */

import { boot } from "../page/boot";
import { askedPost } from "../page/postBy";

export interface Comment {
  id: string;
  name: string;
  text: string;
  replies: Comment[];
}

export interface Post {
  id: string;
  handle: string;
  name: string;
  age: string;
  text: string;
  own: boolean;
  comments: Comment[];
}

export const FEED: Post[] = [
  ...(askedPost === null ? [] : [{ id: "9000", age: "1 h", own: false, comments: [], ...askedPost }]),
  {
    id: "9001",
    handle: "biblioteca.norte",
    name: "Biblioteca del Norte",
    age: "2 h",
    text: "Mañana abrimos la sala infantil renovada. Gracias a quienes donaron cuentos.",
    own: false,
    comments: [
      { id: "c1", name: "Diego Pinto", text: "¿Hay que inscribirse?", replies: [] },
      { id: "c2", name: "Ana Mejía", text: "Qué alegría, allá estaremos.", replies: [] },
    ],
  },
  {
    id: "9002",
    handle: boot.account.handle,
    name: boot.account.name,
    age: "5 h",
    text: "Hoy caminamos el sendero del río con vecinas y vecinos del barrio La Loma.",
    own: true,
    comments: [
      { id: "c3", name: "Café La Loma", text: "Gracias por la visita.", replies: [] },
      { id: "c4", name: boot.account.name, text: "El domingo volvemos.", replies: [] },
    ],
  },
];
