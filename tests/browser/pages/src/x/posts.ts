/** The invented timeline. */

import { boot } from "../page/boot";
import { askedPost } from "../page/postBy";

export interface Post {
  id: string;
  handle: string;
  name: string;
  text: string;
  age: string;
  /** The post that it answers, if any. */
  parent?: string;
}

export const TIMELINE: Post[] = [
  ...(askedPost === null ? [] : [{ id: "1800", age: "1 h", ...askedPost }]),
  {
    id: "1801",
    handle: "biblioteca_norte",
    name: "Biblioteca del Norte",
    text: "Este sábado hay lectura en voz alta para niñas y niños, a las 10 de la mañana. Entrada libre.",
    age: "2 h",
  },
  {
    id: "1802",
    handle: "diego_pinto_r",
    name: "Diego Pinto",
    text: "Otra vez sin agua en el barrio La Loma. ¿Alguien sabe a qué hora vuelve el servicio?",
    age: "4 h",
  },
  {
    id: "1803",
    handle: "cafe_la_loma",
    name: "Café La Loma",
    text: "Llegó la cosecha nueva. Los esperamos con tinto recién hecho y almojábanas.",
    age: "6 h",
  },
  {
    id: "1804",
    handle: boot.account.handle,
    name: boot.account.name,
    text: "El sendero del río ya tiene señales nuevas.",
    age: "8 h",
  },
];

export const SUGGESTED = [
  { handle: "MuseoDelRio", name: "Museo del Río" },
  { handle: "ana_mejia_v", name: "Ana Mejía" },
];
