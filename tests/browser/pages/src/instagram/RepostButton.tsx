import { useState } from "react";
import { Icon } from "../page/Icon";
import { act } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { words } from "./words";

/** Reposts at once; pressed again it takes it back. */
export function RepostButton({ target }: { target: string }) {
  const [reposted, setReposted] = useState(false);

  function toggle(): void {
    act(reposted ? "undo_share" : "share", target);
    setReposted(!reposted);
  }

  return (
    <RoleButton className="repost" label={reposted ? words.undoRepost : words.repost} onPress={toggle}>
      <Icon name="repost" />
    </RoleButton>
  );
}
