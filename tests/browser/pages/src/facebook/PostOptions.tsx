import { useState } from "react";
import { Choices } from "../page/Choices";
import { Icon } from "../page/Icon";
import { act } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import type { Post } from "./posts";
import { words } from "./words";

/** «…» on somebody else's post: block them, which is asked again. */
export function PostOptions({ post }: { post: Post }) {
  const [shown, setShown] = useState<"nothing" | "menu" | "dialog">("nothing");
  const close = () => setShown("nothing");

  function block(): void {
    act("block", post.handle);
    close();
  }

  return (
    <>
      <RoleButton className="options" label={words.options} onPress={() => setShown("menu")}>
        <Icon name="more" />
      </RoleButton>
      {shown === "menu" && (
        <Choices
          kind="menu"
          title={words.options}
          choices={[{ label: words.block, onPress: () => setShown("dialog") }]}
          onClose={close}
        />
      )}
      {shown === "dialog" && (
        <Choices
          kind="dialog"
          title={words.blockTitle(post.name)}
          choices={[
            { label: words.confirm, onPress: block },
            { label: words.cancel, onPress: close },
          ]}
          onClose={close}
        />
      )}
    </>
  );
}
