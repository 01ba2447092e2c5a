import type { LexicalEditor } from "lexical";
import { useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { insertSmile } from "../lexical/text";
import { TextEditor } from "../lexical/TextEditor";
import { boot } from "../page/boot";
import { DAY_PATTERN, dayWritten } from "../page/day";
import { Icon } from "../page/Icon";
import { Picture } from "../page/Picture";
import { publish, type Route } from "../page/publish";
import { RoleButton } from "../page/RoleButton";
import { root } from "../page/root";
import { words } from "./words";

interface PostFormProps {
  title: string;
  surface: "post" | "edit";
  /** Names of the buttons, one per step; the last one publishes. */
  steps: string[];
  /** Whether the last step offers another day. */
  schedulable?: boolean;
  initialText?: string;
  onPublished: (text: string) => void;
  onClose: () => void;
}

/** The dialog in which a post is written or edited. Pages pass through a second step before publishing. */
export function PostForm({
  title,
  surface,
  steps,
  schedulable = false,
  initialText,
  onPublished,
  onClose,
}: PostFormProps) {
  const editor = useRef<LexicalEditor>(null);
  const [text, setText] = useState(initialText ?? "");
  const [step, setStep] = useState(0);
  const [sending, setSending] = useState(false);
  const last = step === steps.length - 1;
  const [written, setWritten] = useState<string | null>(null);
  const scheduled = last && written !== null ? dayWritten(written) : null;
  const blocked = text.trim() === "" || sending;
  const name = scheduled === null ? steps[step] : words.schedule;

  function advance(route: Route): void {
    if (blocked) {
      return;
    }
    if (last) {
      setSending(true);
      void publish({ surface, text, parent: null, route, scheduled }).then(() => onPublished(text));
    } else {
      setStep(step + 1);
    }
  }

  function onKeyDownCapture(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      advance("shortcut");
    }
  }

  return createPortal(
    <div className="veil">
      <div className="dialog" role="dialog" aria-label={last && step > 0 ? words.settings : title}>
        <form method="post" onSubmit={(event) => event.preventDefault()} onKeyDownCapture={onKeyDownCapture}>
          <div className="dialog-title">
            {step > 0 && (
              <RoleButton label={words.back} onPress={() => setStep(step - 1)}>
                <Icon name="back" />
              </RoleButton>
            )}
            <h2>{step > 0 ? words.settings : title}</h2>
            <RoleButton label={words.close} onPress={onClose}>
              <Icon name="close" />
            </RoleButton>
          </div>
          <div className="byline">
            <Picture kind="avatar" name={boot.account.name} alt="" /> <b>{boot.account.name}</b>
          </div>
          <div className={step > 0 ? "aside" : "writing"} aria-hidden={step > 0 || undefined}>
            <TextEditor
              editor={editor}
              engine="rich"
              label={words.thinking(boot.account.name.split(" ")[0] ?? "")}
              placeholder={words.thinking(boot.account.name.split(" ")[0] ?? "")}
              initialText={initialText}
              autoFocus
              onText={setText}
            />
            <RoleButton label={words.emoji} onPress={() => editor.current && insertSmile(editor.current)}>
              <Icon name="smile" />
            </RoleButton>
          </div>
          {step > 0 && <p className="audience">{words.audience}</p>}
          {schedulable && last && (
            <div className="scheduling">
              <RoleButton onPress={() => setWritten("")}>{words.schedulingOptions}</RoleButton>
              {written !== null && (
                <input
                  aria-label={words.date}
                  placeholder={DAY_PATTERN}
                  value={written}
                  onChange={({ target }) => setWritten(target.value)}
                />
              )}
            </div>
          )}
          <RoleButton
            label={name}
            className="primary"
            disabled={blocked}
            onPress={() => advance("click")}
          >
            <span>{name}</span>
          </RoleButton>
        </form>
      </div>
    </div>,
    root,
  );
}
