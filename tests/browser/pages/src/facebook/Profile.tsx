import { boot } from "../page/boot";
import { biographyOf, isOwn } from "../page/profiles";
import { RoleButton } from "../page/RoleButton";
import { FEED } from "./posts";
import { words } from "./words";

/** Somebody's profile, with the card that introduces them. */
export function Profile({ handle }: { handle: string }) {
  const name = isOwn(handle)
    ? boot.account.name
    : (FEED.find((post) => post.handle === handle)?.name ?? handle);
  return (
    <div className="card">
      <h1>{name}</h1>
      {isOwn(handle) ? (
        <RoleButton label={words.editProfile} onPress={() => undefined}>
          {words.editProfile}
        </RoleButton>
      ) : (
        <RoleButton onPress={() => undefined}>{words.message}</RoleButton>
      )}
      <div data-pagelet="ProfileTilesFeed_0">
        <h2>{words.intro}</h2>
        <span dir="auto">{biographyOf(handle)}</span>
      </div>
    </div>
  );
}
