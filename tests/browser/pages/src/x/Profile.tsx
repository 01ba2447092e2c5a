import { biographyOf, isOwn } from "../page/profiles";
import { TIMELINE } from "./posts";
import { words } from "./words";

/** Somebody's profile; the viewer's own can be edited, others can be followed. */
export function Profile({ handle, viewer }: { handle: string; viewer: string }) {
  const name = isOwn(handle) ? viewer : (TIMELINE.find((post) => post.handle === handle)?.name ?? handle);
  return (
    <div data-testid="primaryColumn" className="profile">
      <div data-testid="UserName">
        <div dir="ltr">
          <span>{name}</span>
        </div>
        <div dir="ltr">
          <span>@{handle}</span>
        </div>
      </div>
      <div data-testid="UserDescription" dir="auto" lang="es">
        <span>{biographyOf(handle)}</span>
      </div>
      {isOwn(handle) ? (
        <a href="/settings/profile" data-testid="editProfileButton" role="link">
          {words.editProfile}
        </a>
      ) : (
        <button type="button">{words.follow}</button>
      )}
    </div>
  );
}
