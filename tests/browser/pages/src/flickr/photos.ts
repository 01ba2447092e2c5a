/** The invented photos. */

export interface Photo {
  picture: string;
  title: string;
  description: string;
}

export const PHOTOS: { own: Photo; other: Photo } = {
  own: { picture: "puente", title: "Puente viejo", description: "Desde la orilla, a las seis." },
  other: { picture: "atardecer", title: "Tarde en la terraza", description: "Abrimos de martes a domingo." },
};
