import type { MouseEvent } from "react";
import { boot } from "../page/boot";
import { Icon } from "../page/Icon";
import { navigate } from "../page/path";
import { Picture } from "../page/Picture";
import { RoleButton } from "../page/RoleButton";
import { switchByReloading } from "../page/switch";
import { words } from "./words";

/** The column at the left; its picture is the viewer's, unlike the first one of the page. */
export function Navigation({ onCreate }: { onCreate: () => void }) {
  const { handle, name } = boot.account;
  return (
    <div className="navigation" role="navigation" aria-label={words.menu}>
      <a href="/" onClick={follow}>
        <Icon name="home" /> <span>{words.home}</span>
      </a>
      <a href="/direct/t/1/" onClick={follow}>
        <Icon name="messages" /> <span>{words.messages}</span>
      </a>
      <RoleButton onPress={onCreate}>
        <Icon name="add" /> <span>{words.create}</span>
      </RoleButton>
      <a href={`/${handle}/`} onClick={follow}>
        <Picture kind="avatar" name={name} alt={words.pictureOf(handle)} /> <span>{words.profile}</span>
      </a>
      {boot.accounts
        .filter(({ key }) => key !== boot.account.key)
        .map((account) => (
          <RoleButton key={account.key} className="other" onPress={() => void switchByReloading(account)}>
            {words.switchTo(account.handle)}
          </RoleButton>
        ))}
    </div>
  );
}

function follow(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  navigate(event.currentTarget.pathname);
}
