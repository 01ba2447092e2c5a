import { useState } from "react";
import { Pressable, View } from "react-native-web";
import { boot, type Account } from "../page/boot";
import { navigate } from "../page/path";
import { Picture } from "../page/Picture";
import { useAppearance } from "./appearance";
import { Button } from "./Button";
import { Icon } from "../page/Icon";
import { words } from "./words";

interface NavigationProps {
  shown: Account;
  onSwitch: (account: Account) => void;
}

/** The column at the left: routes, the composer and the account that the page believes is acting. */
export function Navigation({ shown, onSwitch }: NavigationProps) {
  const [open, setOpen] = useState(false);
  const { toggle } = useAppearance();
  return (
    <header className="navigation" role="banner">
      <nav aria-label={words.menu}>
        <a href="/home" data-testid="AppTabBar_Home_Link" onClick={follow}>
          <Icon name="home" /> {words.home}
        </a>
        <a href="/messages" data-testid="AppTabBar_DirectMessage_Link" onClick={follow}>
          <Icon name="messages" /> {words.messages}
        </a>
        <a href={`/${shown.handle}`} data-testid="AppTabBar_Profile_Link" onClick={follow}>
          <Icon name="profile" /> {words.profile}
        </a>
        <Pressable role="button" testID="themeButton" onPress={toggle} style={{ flexDirection: "row" }}>
          <span className="entry">
            <Icon name="theme" /> {words.theme}
          </span>
        </Pressable>
      </nav>
      <Button name="SideNav_NewTweet_Button" label={words.post} onPress={() => navigate("/compose/post")} />
      <View style={{ flex: 1 }} />
      {open && (
        <ul className="accounts" role="menu" aria-label={words.accounts}>
          {boot.accounts
            .filter(({ key }) => key !== shown.key)
            .map((account) => (
              <li key={account.key}>
                <button
                  data-testid="UserCell"
                  aria-label={`${words.switchTo}${account.handle}`}
                  onClick={() => {
                    setOpen(false);
                    onSwitch(account);
                  }}
                >
                  <Picture kind="avatar" name={account.name} alt="" /> {account.name}
                </button>
              </li>
            ))}
        </ul>
      )}
      <Pressable
        role="button"
        testID="SideNav_AccountSwitcher_Button"
        aria-label={words.accounts}
        onPress={() => setOpen(!open)}
      >
        <span className="entry">
          <span data-testid={`UserAvatar-Container-${shown.handle}`}>
            <Picture kind="avatar" name={shown.name} alt="" />
          </span>
          <span className="names">
            <b>{shown.name}</b>
            <br />@{shown.handle}
          </span>
        </span>
      </Pressable>
    </header>
  );
}

function follow(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  navigate(event.currentTarget.pathname);
}
