import { useState } from "react";
import { language } from "./boot";

const WORDS = {
  es: { email: "Correo electrónico", save: "Guardar" },
  en: { email: "Email", save: "Save" },
};

/** A form with an e-mail field: a proper one, or as Meta's, a plain text field that only its label tells apart. */
export function EmailForm({ proper }: { proper: boolean }) {
  const [address, setAddress] = useState("");
  const { email, save } = WORDS[language];
  return (
    <form className="email-form" onSubmit={(event) => event.preventDefault()}>
      <label>
        {email}{" "}
        <input
          type={proper ? "email" : "text"}
          name={proper ? "email" : undefined}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
      </label>{" "}
      <button type="button">{save}</button>
    </form>
  );
}
