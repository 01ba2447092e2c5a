import { boot, type Account } from "../page/boot";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { send } from "../page/publish";
import { words } from "./words";

interface IdentityToggleProps {
  actor: Account;
  onActor: (actor: Account) => void;
}

/** Who reacts and comments below a post: oneself, or a page that one administers. Nothing is loaded anew. */
export function IdentityToggle({ actor, onActor }: IdentityToggleProps) {
  async function switchActor(): Promise<void> {
    const next = boot.accounts.find(({ key }) => key !== actor.key) ?? actor;
    await send("/api/switch", { account: next.key });
    onActor(next);
  }

  return (
    <button
      type="button"
      className="content-admin-identity-toggle-button"
      aria-label={words.switchIdentity}
      onClick={() => void switchActor()}
    >
      <Picture kind="avatar" name={actor.name} alt={words.photoOf(actor.name)} />
      <Icon name="down" />
    </button>
  );
}
