import { Composer } from "./Composer";
import type { Purpose } from "./composition";
import { PostCard } from "./PostCard";
import type { Post } from "./posts";
import { words } from "./words";

interface TimelineProps {
  posts: Post[];
  author: string;
  onCompose: (purpose: Purpose) => void;
  onPublished: (purpose: Purpose, text: string) => void;
}

const POST: Purpose = { kind: "post" };

export function Timeline({ posts, author, onCompose, onPublished }: TimelineProps) {
  return (
    <>
      <h1>{words.forYou}</h1>
      <div className="inline-composer">
        <Composer
          purpose={POST}
          place="inline"
          author={author}
          onPublished={(text) => onPublished(POST, text)}
        />
      </div>
      {posts.map((post) => (
        <PostCard
          key={post.id}
          post={post}
          onReply={() => onCompose({ kind: "reply", to: post })}
          onQuote={() => onCompose({ kind: "quote", of: post })}
          onEdit={() => onCompose({ kind: "edit", post })}
        />
      ))}
    </>
  );
}
