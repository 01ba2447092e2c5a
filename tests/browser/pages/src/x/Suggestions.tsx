import { Picture } from "../page/Picture";
import { SUGGESTED } from "./posts";
import { words } from "./words";

/** Other people's accounts, which are not the viewer's. */
export function Suggestions() {
  return (
    <aside className="suggestions">
      <h2>{words.toFollow}</h2>
      {SUGGESTED.map(({ handle, name }) => (
        <div key={handle} className="suggestion" data-testid="UserCell">
          <span data-testid={`UserAvatar-Container-${handle}`}>
            <Picture kind="avatar" name={name} alt="" />
          </span>
          <span className="names">
            <b>{name}</b>
            <br />@{handle}
          </span>
          <button type="button">{words.follow}</button>
        </div>
      ))}
    </aside>
  );
}
