import type { LexicalEditor } from "lexical";
import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import { TextEditor } from "../lexical/TextEditor";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { publish } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { root } from "../page/root";
import { words } from "./words";

interface CaptionEditProps {
  picture: string;
  caption: string;
  onPublished: (caption: string) => void;
  onClose: () => void;
}

/** The menu of one's own post, and the dialog in which its caption is changed. */
export function CaptionEdit({ picture, caption, onPublished, onClose }: CaptionEditProps) {
  const editor = useRef<LexicalEditor>(null);
  const [editing, setEditing] = useState(false);
  const [written, setWritten] = useState(caption);
  const [sending, setSending] = useState(false);

  async function save(): Promise<void> {
    setSending(true);
    await publish({ surface: "edit", text: written, parent: null, route: "click" });
    onPublished(written);
  }

  return createPortal(
    <div className="veil">
      {editing ? (
        <div className="dialog" role="dialog" aria-label={words.editInfo}>
          <div className="dialog-title">
            <RoleButton label={words.close} onPress={onClose}>
              <Icon name="close" />
            </RoleButton>
            <h2>{words.editInfo}</h2>
            <RoleButton className="publish" disabled={sending} onPress={() => void save()}>
              {words.done}
            </RoleButton>
          </div>
          <div className="wizard">
            <Picture kind="landscape" name={picture} alt="" />
            <div className="caption">
              <TextEditor
                editor={editor}
                engine="plain"
                label={words.caption}
                placeholder={words.caption}
                initialText={caption}
                onText={setWritten}
              />
            </div>
          </div>
        </div>
      ) : (
        <div className="dialog menu" role="dialog">
          <RoleButton onPress={() => setEditing(true)}>{words.edit}</RoleButton>
        </div>
      )}
    </div>,
    root,
  );
}
