import { useState } from "react";
import { boot, type Account } from "../page/boot";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { RoleButton } from "../page/RoleButton";
import { send } from "../page/publish";
import { words } from "./words";

interface AccountChoiceProps {
  shown: Account;
  onChosen: (account: Account) => void;
}

/** The Page that publishes: a combobox whose label names it, and the list of all Pages. */
export function AccountChoice({ shown, onChosen }: AccountChoiceProps) {
  const [open, setOpen] = useState(false);

  async function choose(account: Account): Promise<void> {
    await send("/api/switch", { account: account.key });
    setOpen(false);
    onChosen(account);
  }

  return (
    <div className="account-choice">
      <div
        role="combobox"
        className="chosen"
        aria-label={words.postTo(shown.name)}
        aria-haspopup="listbox"
        aria-expanded={open}
        tabIndex={0}
        onClick={() => setOpen(!open)}
      >
        <Picture kind="avatar" name={shown.name} alt="Facebook" /> {shown.name} <Icon name="down" />
      </div>
      {open && (
        <div role="listbox" className="choices" aria-label={words.postToList}>
          {boot.accounts.map((account) => (
            <div key={account.key} role="option" aria-selected={account.key === shown.key}>
              <RoleButton onPress={() => void choose(account)}>{account.name}</RoleButton>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
