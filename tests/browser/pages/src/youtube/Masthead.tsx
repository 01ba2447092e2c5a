import { boot } from "../page/boot";
import { Picture } from "../page/Picture";
import { switchByReloading } from "../page/switch";
import { words } from "./words";

/** The bar at the top. Its picture says nothing of whose it is; another channel acts after a load. */
export function Masthead() {
  return (
    <ytd-masthead>
      <b>{words.site}</b>
      <div id="buttons">
        {boot.accounts
          .filter(({ key }) => key !== boot.account.key)
          .map((account) => (
            <button key={account.key} type="button" onClick={() => void switchByReloading(account)}>
              {words.switchTo(account.handle)}
            </button>
          ))}
        <button id="avatar-btn" type="button" aria-label={words.accountMenu}>
          <Picture kind="avatar" name={boot.account.name} alt={words.avatar} />
        </button>
      </div>
    </ytd-masthead>
  );
}
