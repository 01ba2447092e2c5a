import { Picture } from "../page/Picture";
import { STORIES } from "./posts";
import { words } from "./words";

/** Other people's pictures, before the viewer's in the document. */
export function Stories() {
  return (
    <div className="stories">
      {STORIES.map((handle) => (
        <div key={handle}>
          <Picture kind="avatar" name={handle} alt={words.pictureOf(handle)} />
          <small>{handle}</small>
        </div>
      ))}
    </div>
  );
}
