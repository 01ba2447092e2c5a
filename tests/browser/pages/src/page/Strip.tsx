import { language } from "./boot";

const WORDS = {
  es: "Réplica local: nada sale de este equipo",
  en: "Local replica: nothing leaves this computer",
};

export function Strip() {
  return <div className="strip">{WORDS[language]}</div>;
}
