import { Icon } from "../page/Icon";
import { navigate } from "../page/path";
import { RoleButton } from "../page/RoleButton";
import { PostCard } from "./PostCard";
import type { Post } from "./posts";
import { words } from "./words";

/** A post by its own address: the post itself is inside the dialog, comments and replies beside it. */
export function Permalink({ post }: { post: Post }) {
  return (
    <div className="veil">
      <div className="dialog" role="dialog" aria-modal="true" aria-label={words.postOf(post.name)}>
        <div className="dialog-title">
          <h2>{words.postOf(post.name)}</h2>
          <RoleButton label={words.close} onPress={() => navigate("/")}>
            <Icon name="close" />
          </RoleButton>
        </div>
        <PostCard post={post} />
      </div>
    </div>
  );
}
