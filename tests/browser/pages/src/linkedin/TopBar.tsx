import { boot } from "../page/boot";
import { words } from "./words";

/** The bar at the top: who has signed in, which is not always who comments. */
export function TopBar() {
  return (
    <header className="global-nav">
      <nav>
        <span>{words.home}</span>
        <span>{words.network}</span>
        <span>{words.jobs}</span>
        <button type="button" className="me">
          <img
            className="global-nav__me-photo avatar"
            src={`/replica/avatar/${encodeURIComponent(boot.login.name)}.svg`}
            alt={boot.login.name}
          />
          <span>{words.me}</span>
        </button>
      </nav>
    </header>
  );
}
