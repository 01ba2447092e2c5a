import { useState } from "react";
import { boot } from "../page/boot";
import { usePath } from "../page/path";
import { Picture } from "../page/Picture";
import { Strip } from "../page/Strip";
import { layoutAt } from "./layout";
import { Messaging } from "./Messaging";
import { PostCard } from "./PostCard";
import { FEED, type Post } from "./posts";
import { ShareDialog } from "./ShareDialog";
import { TopBar } from "./TopBar";
import { words } from "./words";

export function App() {
  const layout = layoutAt(usePath());
  const [actor, setActor] = useState(boot.account);
  const [posts, setPosts] = useState(FEED);
  const [writing, setWriting] = useState(false);

  function add(text: string): void {
    const post: Post = { id: `74${posts.length}`, name: actor.name, headline: "", text, own: true, comments: [] };
    setPosts([post, ...posts]);
    setWriting(false);
  }

  return (
    <>
      <TopBar />
      <div className="page">
        <main>
          <div className="card share-box-feed-entry">
            <Picture kind="avatar" name={actor.name} alt={words.photoOf(actor.name)} />
            <button type="button" className="share-box-feed-entry__trigger" onClick={() => setWriting(true)}>
              {words.startPost}
            </button>
          </div>
          <div role={layout === "sdui" ? "list" : undefined}>
            {posts.map((post) => (
              <PostCard key={post.id} layout={layout} post={post} actor={actor} onActor={setActor} />
            ))}
          </div>
        </main>
        <Messaging />
      </div>
      {writing && (
        <ShareDialog surface="post" actor={actor} onPublished={add} onClose={() => setWriting(false)} />
      )}
      <Strip />
    </>
  );
}
