import { useState } from "react";
import { boot } from "../page/boot";
import { EmailForm } from "../page/EmailForm";
import { usePath } from "../page/path";
import { Strip } from "../page/Strip";
import { Chat } from "./Chat";
import { CreatePost } from "./CreatePost";
import { Permalink } from "./Permalink";
import { PostCard } from "./PostCard";
import { FEED, type Post } from "./posts";
import { Profile } from "./Profile";
import { Sides } from "./Sides";

const EMAIL_FORMS = /^\/(r\.php|personal_info\/contact_points)/;
const PROFILE = /^\/(?!home\/?$)([\w.]+)\/?$/;

export function App() {
  const path = usePath();
  const [posts, setPosts] = useState(FEED);
  const profile = PROFILE.exec(path)?.[1];
  const linked = posts.find(({ id }) => path.endsWith(`/posts/${id}`));

  function add(text: string): void {
    const { handle, name } = boot.account;
    const post: Post = { id: `91${posts.length}`, handle, name, age: "1 min", text, own: true, comments: [] };
    setPosts([post, ...posts]);
  }

  return (
    <>
      <div className="page">
        <Sides />
        <main role="main">
          {EMAIL_FORMS.test(path) ? (
            <EmailForm proper={false} />
          ) : profile ? (
            <Profile handle={profile} />
          ) : (
            <>
              <CreatePost onPublished={add} />
              {posts.map((post) => (
                <PostCard key={post.id} post={post} />
              ))}
            </>
          )}
        </main>
        <Chat />
      </div>
      {linked && <Permalink post={linked} />}
      <Strip />
    </>
  );
}
