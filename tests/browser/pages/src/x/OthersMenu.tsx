import { useState } from "react";
import { Pressable } from "react-native-web";
import { Icon } from "../page/Icon";
import { act } from "../page/publish";
import { ConfirmSheet } from "./ConfirmSheet";
import { Menu } from "./Menu";
import type { Post } from "./posts";
import { words } from "./words";

/** The caret of somebody else's post: block (asked again), mute, hide a reply. */
export function OthersMenu({ post }: { post: Post }) {
  const [shown, setShown] = useState<"nothing" | "menu" | "sheet">("nothing");
  const [blocked, setBlocked] = useState(false);
  const close = () => setShown("nothing");

  function block(): void {
    act("block", post.handle);
    setBlocked(true);
    close();
  }

  return (
    <>
      <Pressable role="button" testID="caret" aria-label={words.more} onPress={() => setShown("menu")}>
        <Icon name="more" />
      </Pressable>
      {blocked && <span>{words.blocked}</span>}
      {shown === "menu" && (
        <Menu
          items={[
            { name: "block", label: words.block(post.handle), onPress: () => setShown("sheet") },
            { name: "mute", label: words.mute(post.handle), onPress: () => act("mute", post.handle) },
            { label: words.hideReply, onPress: () => act("hide_reply", post.handle) },
          ]}
          onClose={close}
        />
      )}
      {shown === "sheet" && (
        <ConfirmSheet
          title={words.blockTitle(post.handle)}
          label={words.confirmBlock}
          onConfirm={block}
          onClose={close}
        />
      )}
    </>
  );
}
