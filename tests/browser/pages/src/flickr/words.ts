import { language } from "../page/boot";

const SPANISH = {
  site: "Fotos",
  you: "Tú",
  switchTo: (name: string) => `Cambiar a ${name}`,
  title: "Título",
  description: "Descripción",
  done: "Listo",
  addComment: "Agregar un comentario",
  comment: "Comentar",
};

const ENGLISH: typeof SPANISH = {
  site: "Photos",
  you: "You",
  switchTo: (name) => `Switch to ${name}`,
  title: "Title",
  description: "Description",
  done: "Done",
  addComment: "Add a comment",
  comment: "Comment",
};

export const words = language === "en" ? ENGLISH : SPANISH;
