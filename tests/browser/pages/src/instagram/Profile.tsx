import { boot } from "../page/boot";
import { Picture } from "../page/Picture";
import { biographyOf, isOwn } from "../page/profiles";
import { words } from "./words";

/** Somebody's profile: its header holds the name, the biography and what can be done. */
export function Profile({ handle }: { handle: string }) {
  return (
    <header className="profile">
      <section>
        <Picture kind="avatar" name={handle} alt={words.pictureOf(handle)} />
        <h2>{handle}</h2>
        {isOwn(handle) ? (
          <a href="/accounts/edit/" role="link">
            {words.editProfile}
          </a>
        ) : (
          <button type="button">{words.follow}</button>
        )}
      </section>
      <section>
        <span dir="auto">{isOwn(handle) ? boot.account.name : handle}</span>
        <br />
        <span dir="auto">{biographyOf(handle)}</span>
      </section>
    </header>
  );
}
