import { Composer } from "./Composer";
import type { Purpose } from "./composition";
import { PostCard } from "./PostCard";
import type { Post } from "./posts";
import { words } from "./words";

interface ConversationProps {
  post: Post;
  author: string;
  onCompose: (purpose: Purpose) => void;
  onPublished: () => void;
}

/** The page of one post, with its inline reply. */
export function Conversation({ post, author, onCompose, onPublished }: ConversationProps) {
  return (
    <>
      <h1>{words.conversation}</h1>
      <PostCard
        post={post}
        onReply={() => onCompose({ kind: "reply", to: post })}
        onQuote={() => onCompose({ kind: "quote", of: post })}
      />
      <div className="replying">{words.replyingTo} @{post.handle}</div>
      <Composer purpose={{ kind: "reply", to: post }} place="inline" author={author} onPublished={onPublished} />
    </>
  );
}
