import { useState } from "react";
import { boot, type Account } from "../page/boot";
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
import { useShortcuts } from "./shortcuts";
import { Suggestions } from "./Suggestions";
import { Timeline } from "./Timeline";
import { words } from "./words";

const MODAL = "/compose/post";

export function App() {
  const path = usePath();
  const [below, setBelow] = useState(path === MODAL ? "/home" : path);
  const [shown, setShown] = useState<Account>(boot.account);
  const [purpose, setPurpose] = useState<Purpose>({ kind: "post" });
  const [mount, setMount] = useState(0);
  const [sent, setSent] = useState(0);
  useShortcuts();

  if (path !== MODAL && path !== below) {
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

  async function switchTo(account: Account): Promise<void> {
    await switchAccount(account);
    setShown(account);
  }

  const post = TIMELINE.find(({ id }) => below.endsWith(`/status/${id}`));
  const published = () => setSent(sent + 1);
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
          ) : post ? (
            <Conversation key={post.id} post={post} author={shown.name} onCompose={compose} onPublished={published} />
          ) : (
            <Timeline author={shown.name} onCompose={compose} onPublished={published} />
          )}
        </main>
        <Suggestions />
      </div>
      {path === MODAL && (
        <ComposeDialog
          purpose={purpose}
          author={shown.name}
          onClose={closeDialog}
        />
      )}
      {sent > 0 && <div key={sent} className="toast" role="status">{words.sent}</div>}
      <Strip />
    </AppearanceContext.Provider>
  );
}
