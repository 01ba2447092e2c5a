import { useState } from "react";
import { boot } from "../page/boot";
import { usePath } from "../page/path";
import { Strip } from "../page/Strip";
import { CreateWizard } from "./CreateWizard";
import { Direct } from "./Direct";
import { Navigation } from "./Navigation";
import { PostCard } from "./PostCard";
import { FEED } from "./posts";
import { Stories } from "./Stories";

const NEW_PICTURE = "plaza";

export function App() {
  const path = usePath();
  const [posts, setPosts] = useState(FEED);
  const [creating, setCreating] = useState(false);

  function add(caption: string): void {
    const { handle } = boot.account;
    setPosts([{ id: `Cb${posts.length}`, handle, picture: NEW_PICTURE, caption, comments: [] }, ...posts]);
    setCreating(false);
  }

  return (
    <>
      <div className="page">
        <main role="main">
          {path.startsWith("/direct/") ? (
            <Direct />
          ) : (
            <>
              <Stories />
              {posts.map((post) => (
                <PostCard key={post.id} post={post} />
              ))}
            </>
          )}
        </main>
        <Navigation onCreate={() => setCreating(true)} />
      </div>
      {creating && (
        <CreateWizard picture={NEW_PICTURE} onPublished={add} onClose={() => setCreating(false)} />
      )}
      <Strip />
    </>
  );
}
