import { useState } from "react";
import { boot, type Account } from "../page/boot";
import { EmailForm } from "../page/EmailForm";
import { navigate, usePath } from "../page/path";
import { Strip } from "../page/Strip";
import { switchAccount } from "../page/switch";
import { AppearanceContext, toggleTheme } from "./appearance";
import { ComposeDialog } from "./ComposeDialog";
import type { Purpose } from "./composition";
import { Conversation } from "./Conversation";
import { Messages } from "./Messages";
import { Navigation } from "./Navigation";
import { TIMELINE } from "./posts";
import { Profile } from "./Profile";
import { useShortcuts } from "./shortcuts";
import { Suggestions } from "./Suggestions";
import { Timeline } from "./Timeline";
import { words } from "./words";

const MODAL = "/compose/post";
const EMAIL_FORMS = ["/settings/email", "/i/flow/add_email", "/i/flow/signup"];
const PROFILE = /^\/(\w+)\/?$/;

export function App() {
  const path = usePath();
  const composing = path.startsWith(MODAL);
  const [below, setBelow] = useState(composing ? "/home" : path);
  const [shown, setShown] = useState<Account>(boot.account);
  const [purpose, setPurpose] = useState<Purpose>({ kind: "post" });
  const [mount, setMount] = useState(0);
  const [posts, setPosts] = useState(TIMELINE);
  useShortcuts();

  if (!composing && path !== below) {
    setBelow(path);
  }

  function compose(next: Purpose): void {
    setPurpose(next);
    navigate(MODAL);
  }

  function closeDialog(): void {
    setPurpose({ kind: "post" });
    navigate(below);
  }

  function add(published: Purpose, text: string): void {
    if (published.kind === "edit") {
      setPosts(posts.map((post) => (post.id === published.post.id ? { ...post, text } : post)));
      return;
    }
    const parent = published.kind === "reply" ? published.to.id : undefined;
    const { handle, name } = shown;
    setPosts([{ id: `19${posts.length}`, handle, name, text, age: words.now, parent }, ...posts]);
  }

  async function switchTo(account: Account): Promise<void> {
    await switchAccount(account);
    setShown(account);
  }

  const post = posts.find(({ id }) => below.endsWith(`/status/${id}`));
  const profile = below === "/home" ? undefined : PROFILE.exec(below)?.[1];
  const sent = posts.length - TIMELINE.length;
  const toggle = () => {
    toggleTheme();
    setMount(mount + 1);
  };

  return (
    <AppearanceContext.Provider value={{ mount, toggle }}>
      <div className="page">
        <Navigation shown={shown} onSwitch={(account) => void switchTo(account)} />
        <main role="main">
          {below === "/messages" ? (
            <Messages />
          ) : EMAIL_FORMS.includes(below) ? (
            <EmailForm proper />
          ) : profile ? (
            <Profile handle={profile} viewer={shown.name} />
          ) : post ? (
            <Conversation
              key={post.id}
              post={post}
              replies={posts.filter(({ parent }) => parent === post.id)}
              author={shown.name}
              onCompose={compose}
              onPublished={add}
            />
          ) : (
            <Timeline
              posts={posts.filter(({ parent }) => parent === undefined)}
              author={shown.name}
              onCompose={compose}
              onPublished={add}
            />
          )}
        </main>
        <Suggestions />
      </div>
      {composing && (
        <ComposeDialog
          purpose={purpose}
          author={shown.name}
          onPublished={(text) => {
            add(purpose, text);
            closeDialog();
          }}
          onClose={closeDialog}
        />
      )}
      {sent > 0 && (
        <div key={sent} className="toast" role="status">
          {words.sent}
        </div>
      )}
      <Strip />
    </AppearanceContext.Provider>
  );
}
