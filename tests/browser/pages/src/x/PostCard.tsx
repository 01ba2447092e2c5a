import { boot } from "../page/boot";
import { navigate } from "../page/path";
import { Picture } from "../page/Picture";
import { OthersMenu } from "./OthersMenu";
import { PostActions } from "./PostActions";
import { PostMenu } from "./PostMenu";
import type { Post } from "./posts";

interface PostCardProps {
  post: Post;
  onReply: () => void;
  onQuote: () => void;
  onEdit: () => void;
}

export function PostCard({ post, onReply, onQuote, onEdit }: PostCardProps) {
  return (
    <article className="post" data-testid="tweet" tabIndex={0}>
      <div data-testid={`UserAvatar-Container-${post.handle}`}>
        <Picture kind="avatar" name={post.name} alt="" />
      </div>
      <div className="body">
        <div className="byline" data-testid="User-Name">
          <b>{post.name}</b>{" "}
          <span>
            @{post.handle} · {post.age}
          </span>
          {post.handle === boot.account.handle && <PostMenu onEdit={onEdit} />}
        </div>
        {post.handle !== boot.account.handle && (
          <div className="caret">
            <OthersMenu post={post} />
          </div>
        )}
        <div
          className="text"
          data-testid="tweetText"
          lang="es"
          onClick={() => navigate(`/${post.handle}/status/${post.id}`)}
        >
          {post.text}
        </div>
        <PostActions post={post} onReply={onReply} onQuote={onQuote} />
      </div>
    </article>
  );
}
