import { useState } from "react";
import { Choices } from "../page/Choices";
import { Icon } from "../page/Icon";
import { act } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import type { Post } from "./posts";
import { words } from "./words";

/** «…» on a post: a first dialog of options and a second one that asks again, with one and the same name. */
export function PostOptions({ post }: { post: Post }) {
  const [shown, setShown] = useState<"nothing" | "options" | "question">("nothing");
  const close = () => setShown("nothing");

  function block(): void {
    act("block", post.handle);
    close();
  }

  return (
    <>
      <RoleButton className="options" label={words.options} onPress={() => setShown("options")}>
        <Icon name="more" />
      </RoleButton>
      {shown !== "nothing" && (
        <Choices
          kind="dialog"
          title={shown === "options" ? words.options : words.blockTitle(post.handle)}
          choices={[
            { label: words.block, onPress: shown === "options" ? () => setShown("question") : block },
            { label: words.cancel, onPress: close },
          ]}
          onClose={close}
        />
      )}
    </>
  );
}
