import { Composer } from "./Composer";
import type { Purpose } from "./composition";
import { PostCard } from "./PostCard";
import type { Post } from "./posts";
import { words } from "./words";

interface ConversationProps {
  post: Post;
  replies: Post[];
  author: string;
  onCompose: (purpose: Purpose) => void;
  onPublished: (purpose: Purpose, text: string) => void;
}

/** The page of one post, with its inline reply. */
export function Conversation({ post, replies, author, onCompose, onPublished }: ConversationProps) {
  const reply: Purpose = { kind: "reply", to: post };
  return (
    <>
      <h1>{words.conversation}</h1>
      <PostCard
        post={post}
        onReply={() => onCompose(reply)}
        onQuote={() => onCompose({ kind: "quote", of: post })}
        onEdit={() => onCompose({ kind: "edit", post })}
      />
      <div className="replying">
        {words.replyingTo} @{post.handle}
      </div>
      <Composer
        purpose={reply}
        place="inline"
        author={author}
        onPublished={(text) => onPublished(reply, text)}
      />
      {replies.map((answer) => (
        <PostCard
          key={answer.id}
          post={answer}
          onReply={() => onCompose({ kind: "reply", to: answer })}
          onQuote={() => onCompose({ kind: "quote", of: answer })}
          onEdit={() => onCompose({ kind: "edit", post: answer })}
        />
      ))}
    </>
  );
}
