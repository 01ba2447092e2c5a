import { boot } from "../page/boot";
import { Picture } from "../page/Picture";
import { RoleButton } from "../page/RoleButton";
import { switchByReloading } from "../page/switch";
import { words } from "./words";

/** The column at the left: who is acting, who else may, and where else one could go. */
export function Sides() {
  const others = boot.accounts.filter(({ key }) => key !== boot.account.key);
  return (
    <nav className="side" aria-label={words.home}>
      <a href="/" className="me" aria-label={words.profile}>
        <Picture kind="avatar" name={boot.account.name} alt="" /> <b>{boot.account.name}</b>
      </a>
      {others.map((account) => (
        <RoleButton
          key={account.key}
          className="other"
          label={words.switchTo(account.name)}
          onPress={() => void switchByReloading(account)}
        >
          <Picture kind="avatar" name={account.name} alt="" /> {words.switchTo(account.name)}
        </RoleButton>
      ))}
      <span>{words.friends}</span>
      <span>{words.pages}</span>
      <span>{words.groups}</span>
    </nav>
  );
}
