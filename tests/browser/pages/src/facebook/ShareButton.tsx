import { useState } from "react";
import { Choices } from "../page/Choices";
import { act } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import type { Post } from "./posts";
import { words } from "./words";

/** Opens the dialog in which a post is shared, here without a word. */
export function ShareButton({ post }: { post: Post }) {
  const [open, setOpen] = useState(false);

  function share(): void {
    act("share", post.handle);
    setOpen(false);
  }

  return (
    <>
      <RoleButton className="share" label={words.shareLabel} onPress={() => setOpen(true)}>
        {words.share}
      </RoleButton>
      {open && (
        <Choices
          kind="dialog"
          title={words.share}
          choices={[
            { label: words.shareNow, onPress: share },
            { label: words.cancel, onPress: () => setOpen(false) },
          ]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
