import { useState } from "react";
import { Pressable } from "react-native-web";
import { Icon } from "../page/Icon";
import { words } from "./words";

/** What can be done with one's own post. */
export function PostMenu({ onEdit }: { onEdit: () => void }) {
  const [open, setOpen] = useState(false);

  function edit(): void {
    setOpen(false);
    onEdit();
  }

  return (
    <span className="post-menu">
      <Pressable role="button" testID="caret" aria-label={words.more} onPress={() => setOpen(!open)}>
        <Icon name="more" />
      </Pressable>
      {open && (
        <div role="menu">
          <Pressable role="menuitem" onPress={edit}>
            {words.editPost}
          </Pressable>
        </div>
      )}
    </span>
  );
}
