import { Composer } from "./Composer";
import type { Purpose } from "./composition";
import { PostCard } from "./PostCard";
import { TIMELINE } from "./posts";
import { words } from "./words";

interface TimelineProps {
  author: string;
  onCompose: (purpose: Purpose) => void;
  onPublished: () => void;
}

export function Timeline({ author, onCompose, onPublished }: TimelineProps) {
  return (
    <>
      <h1>{words.forYou}</h1>
      <div className="inline-composer">
        <Composer purpose={{ kind: "post" }} place="inline" author={author} onPublished={onPublished} />
      </div>
      {TIMELINE.map((post) => (
        <PostCard
          key={post.id}
          post={post}
          onReply={() => onCompose({ kind: "reply", to: post })}
          onQuote={() => onCompose({ kind: "quote", of: post })}
        />
      ))}
    </>
  );
}
