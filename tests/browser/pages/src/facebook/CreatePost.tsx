import { useState } from "react";
import { boot } from "../page/boot";
import { Picture } from "../page/Picture";
import { RoleButton } from "../page/RoleButton";
import { PostForm } from "./PostForm";
import { words } from "./words";

/** The opener of the post dialog. */
export function CreatePost({ onPublished }: { onPublished: (text: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="card create" role="region" aria-label={words.createPost}>
        <Picture kind="avatar" name={boot.account.name} alt="" />
        <RoleButton className="opener" onPress={() => setOpen(true)}>
          <span>{words.thinking(boot.account.name.split(" ")[0] ?? "")}</span>
        </RoleButton>
      </div>
      {open && (
        <PostForm
          title={words.createTitle}
          surface="post"
          schedulable={boot.account.page}
          steps={boot.account.page ? [words.next, words.publish] : [words.publish]}
          onPublished={(text) => {
            setOpen(false);
            onPublished(text);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
