import type { Word } from "../words";

/** Something to try: nobody and nothing in it is real. It is in Spanish, which is what Comedido reads. */
export interface Example {
  readonly name: Word;
  readonly text: string;
}

export const EXAMPLES: readonly [Example, ...Example[]] = [
  { name: "tryTone", text: "Ese vecino es un imbécil." },
  { name: "tryProselytism", text: "Este domingo salgan todos a votar por Ramiro Toro para la alcaldía." },
  { name: "tryVoice", text: "Desde la Alcaldía informamos que mañana nuestras oficinas atenderán hasta el mediodía." },
];
