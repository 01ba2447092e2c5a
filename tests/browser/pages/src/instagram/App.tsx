import { useState } from "react";
import { boot } from "../page/boot";
import { EmailForm } from "../page/EmailForm";
import { usePath } from "../page/path";
import { Strip } from "../page/Strip";
import { CreateWizard } from "./CreateWizard";
import { Direct } from "./Direct";
import { Navigation } from "./Navigation";
import { PostCard } from "./PostCard";
import { FEED } from "./posts";
import { Profile } from "./Profile";
import { Stories } from "./Stories";

const NEW_PICTURE = "plaza";
const EMAIL_FORMS = /^\/(accounts|personal_info)\//;
const PROFILE = /^\/(?!home\/?$)([\w.]+)\/?$/;

export function App() {
  const path = usePath();
  const profile = PROFILE.exec(path)?.[1];
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
          ) : EMAIL_FORMS.test(path) ? (
            <EmailForm proper={false} />
          ) : profile ? (
            <Profile handle={profile} />
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
