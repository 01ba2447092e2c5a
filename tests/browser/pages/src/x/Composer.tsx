import { EditorState } from "draft-js";
import { useState, type ReactNode } from "react";
import { View } from "react-native-web";
import { publish, type Route } from "../page/publish";
import { parentOf, surfaceOf, type Purpose } from "./composition";
import { Layers } from "./Layers";
import { PostEditor } from "./PostEditor";
import { Toolbar } from "./Toolbar";
import { useAppearance } from "./appearance";
import { words } from "./words";
import { Picture } from "../page/Picture";

interface ComposerProps {
  purpose: Purpose;
  place: "inline" | "modal";
  author: string;
  children?: ReactNode;
  onPublished: (text: string) => void;
}

/** One or more editors and their toolbar. A new theme or a photo mounts the whole tree anew, as on X. */
export function Composer({ purpose, place, author, children, onPublished }: ComposerProps) {
  const [parts, setParts] = useState(() => [EditorState.createEmpty()]);
  const [focused, setFocused] = useState(place === "modal" ? 0 : -1);
  const [photo, setPhoto] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const { mount } = useAppearance();
  const texts = parts.map((part) => part.getCurrentContent().getPlainText());
  const empty = texts.some((text) => text.trim() === "") || sending;

  async function submit(route: Route): Promise<void> {
    if (empty) {
      return;
    }
    setSending(true);
    const surface = surfaceOf(purpose, texts.length);
    await publish({ surface, text: texts.join("\n\n"), parent: parentOf(purpose), route });
    setSending(false);
    setPhoto(null);
    setParts([EditorState.createEmpty()]);
    onPublished(texts.join("\n\n"));
  }

  function addPart(): void {
    setFocused(parts.length);
    setParts([...parts, EditorState.createEmpty()]);
  }

  const placeholder = purpose.kind === "reply" ? words.replyText : words.whatIsHappening;
  return (
    <View key={`${mount}-${photo ?? ""}`} style={{ paddingHorizontal: 16, paddingTop: 12 }}>
      <Layers count={4}>
        {parts.map((part, index) => (
          <Layers key={index} count={9}>
            <div className="part">
              <Picture kind="avatar" name={author} alt="" />
              <PostEditor
                index={index}
                state={part}
                label={words.postText}
                placeholder={
                  index > 0 ? words.addAnother : purpose.kind === "quote" ? words.addComment : placeholder
                }
                focused={focused === index}
                onChange={(state) =>
                  setParts((current) => current.map((old, at) => (at === index ? state : old)))
                }
                onSubmit={() => void submit("shortcut")}
              />
            </div>
          </Layers>
        ))}
      </Layers>
      {photo !== null && <img className="photo" src={photo} alt="" />}
      {children}
      <Toolbar
        name={place === "modal" ? "tweetButton" : "tweetButtonInline"}
        label={parts.length > 1 ? words.postAll : purpose.kind === "reply" ? words.reply : words.post}
        disabled={empty}
        onPhoto={setPhoto}
        onAdd={place === "modal" && purpose.kind === "post" ? addPart : null}
        onSubmit={() => void submit("click")}
      />
    </View>
  );
}
