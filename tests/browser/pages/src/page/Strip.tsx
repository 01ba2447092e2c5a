import { language } from "./boot";

const WORDS = {
  es: "Réplica local para probar Comedido: nada sale de este equipo",
  en: "Local replica to try Comedido: nothing leaves this computer",
};

export function Strip() {
  return <div className="strip">{WORDS[language]}</div>;
}
