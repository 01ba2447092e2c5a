import { Pressable } from "react-native-web";
import { boot } from "../page/boot";
import { navigate } from "../page/path";
import { Picture } from "../page/Picture";
import { Icon } from "../page/Icon";
import { PostMenu } from "./PostMenu";
import type { Post } from "./posts";
import { words } from "./words";

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
        <div
          className="text"
          data-testid="tweetText"
          lang="es"
          onClick={() => navigate(`/${post.handle}/status/${post.id}`)}
        >
          {post.text}
        </div>
        <div className="actions" role="group">
          <Pressable role="button" testID="reply" aria-label={words.reply} onPress={onReply}>
            <Icon name="reply" />
          </Pressable>
          <Pressable role="button" testID="retweet" aria-label={words.repost}>
            <Icon name="repost" />
          </Pressable>
          <Pressable role="button" testID="quote" aria-label={words.quote} onPress={onQuote}>
            <Icon name="quote" />
          </Pressable>
          <Pressable role="button" testID="like" aria-label={words.like}>
            <Icon name="like" />
          </Pressable>
        </div>
      </div>
    </article>
  );
}
