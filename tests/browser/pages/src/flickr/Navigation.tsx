import { boot } from "../page/boot";
import { switchByReloading } from "../page/switch";
import { words } from "./words";

/** The bar at the top: the address of the viewer's picture ends with the viewer's number. */
export function Navigation() {
  const { handle, id, name } = boot.account;
  const picture = `/replica/avatar/${encodeURIComponent(name)}.svg#${id}`;
  return (
    <nav>
      <b>{words.site}</b>
      {boot.accounts
        .filter(({ key }) => key !== boot.account.key)
        .map((account) => (
          <button key={account.key} type="button" onClick={() => void switchByReloading(account)}>
            {words.switchTo(account.name)}
          </button>
        ))}
      <div className="c-account-buddyicon">
        <a href={`/photos/${handle}/`} aria-label={words.you}>
          <div className="avatar" style={{ backgroundImage: `url("${picture}")` }} />
        </a>
      </div>
    </nav>
  );
}
