import type { LexicalEditor } from "lexical";
import { useRef, useState } from "react";
import { insertSmile } from "../lexical/text";
import { TextEditor } from "../lexical/TextEditor";
import { boot } from "../page/boot";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { publish } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { words } from "./words";

const LAST_STEP = 2;

interface CreateWizardProps {
  picture: string;
  onPublished: (caption: string) => void;
  onClose: () => void;
}

/** Crop, filter, caption; only the last step shares. */
export function CreateWizard({ picture, onPublished, onClose }: CreateWizardProps) {
  const editor = useRef<LexicalEditor>(null);
  const [step, setStep] = useState(0);
  const [caption, setCaption] = useState("");
  const [sending, setSending] = useState(false);

  async function share(): Promise<void> {
    setSending(true);
    await publish({ surface: "caption", text: caption, parent: null, route: "click" });
    onPublished(caption);
  }

  return (
    <div className="veil">
      <div className="dialog" role="dialog" aria-label={words.newPost}>
        <div className="dialog-title">
          <RoleButton label={words.close} onPress={onClose}>
            <Icon name="close" />
          </RoleButton>
          <h2>{words.newPost}</h2>
          {step < LAST_STEP ? (
            <RoleButton className="publish" onPress={() => setStep(step + 1)}>
              {words.next}
            </RoleButton>
          ) : (
            <RoleButton className="publish" disabled={sending} onPress={() => void share()}>
              {words.share}
            </RoleButton>
          )}
        </div>
        <div className="wizard">
          <Picture kind="landscape" name={picture} alt="" />
          {step === LAST_STEP && (
            <div className="caption">
              <div className="byline">
                <Picture kind="avatar" name={boot.account.name} alt="" /> <b>{boot.account.handle}</b>
              </div>
              <TextEditor
                editor={editor}
                engine="plain"
                label={words.caption}
                placeholder={words.caption}
                onText={setCaption}
              />
              <RoleButton label="Emoji" onPress={() => editor.current && insertSmile(editor.current)}>
                <Icon name="smile" />
              </RoleButton>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
