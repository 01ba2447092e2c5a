/** The invented feed. */

import { boot } from "../page/boot";

export interface Comment {
  id: string;
  name: string;
  text: string;
  replies: Comment[];
}

export interface Post {
  id: string;
  name: string;
  headline: string;
  text: string;
  own: boolean;
  comments: Comment[];
}

export const FEED: Post[] = [
  {
    id: "7301",
    name: "Biblioteca del Norte",
    headline: "840 seguidores",
    text: "Buscamos voluntarias y voluntarios para la hora del cuento de los sábados.",
    own: false,
    comments: [
      { id: "c1", name: "Diego Pinto", text: "¿Se puede ir con niños?", replies: [] },
      { id: "c2", name: "Ana Mejía", text: "Me apunto para diciembre.", replies: [] },
    ],
  },
  {
    id: "7302",
    name: boot.login.name,
    headline: "Profesional universitaria",
    text: "Hoy terminamos el curso de archivo con el equipo de la oficina.",
    own: true,
    comments: [{ id: "c3", name: "Museo del Río", text: "Felicitaciones al grupo.", replies: [] }],
  },
];
