import { ContentState, EditorState } from "draft-js";
import { useEffect, useState, type ReactNode } from "react";
import { View } from "react-native-web";
import { publish, type Route } from "../page/publish";
import { parentOf, surfaceOf, type Purpose } from "./composition";
import { Layers } from "./Layers";
import { PostEditor } from "./PostEditor";
import { willSend } from "./SchedulePicker";
import { Toolbar } from "./Toolbar";
import { useAppearance } from "./appearance";
import { words } from "./words";
import { Picture } from "../page/Picture";

interface ComposerProps {
  purpose: Purpose;
  place: "inline" | "modal";
  author: string;
  /** What was written before the composer made room for something else. */
  kept?: { current: EditorState[] | null };
  /** The day for which the post is scheduled. */
  scheduled?: string | null;
  onSchedule?: () => void;
  children?: ReactNode;
  onPublished: (text: string) => void;
}

/** One or more editors and their toolbar. A new theme or a photo mounts the whole tree anew, as on X. */
export function Composer({
  purpose,
  place,
  author,
  kept,
  scheduled = null,
  onSchedule,
  children,
  onPublished,
}: ComposerProps) {
  const [parts, setParts] = useState(() => kept?.current ?? [beginning(purpose)]);
  const [focused, setFocused] = useState(place === "modal" ? 0 : -1);
  const [photo, setPhoto] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const { mount } = useAppearance();
  const texts = parts.map((part) => part.getCurrentContent().getPlainText());
  const empty = texts.some((text) => text.trim() === "") || sending;

  useEffect(() => {
    if (kept) {
      kept.current = parts;
    }
  }, [kept, parts]);

  async function submit(route: Route): Promise<void> {
    if (empty) {
      return;
    }
    setSending(true);
    const surface = surfaceOf(purpose, texts.length);
    await publish({ surface, text: texts.join("\n\n"), parent: parentOf(purpose), route, scheduled });
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
      {scheduled !== null && <p data-testid="scheduledTweetIndicator">{willSend(scheduled)}</p>}
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
        label={scheduled === null ? submitLabel(purpose, parts.length) : words.schedule}
        disabled={empty}
        onPhoto={setPhoto}
        onSchedule={onSchedule ?? null}
        onAdd={place === "modal" && purpose.kind === "post" ? addPart : null}
        onSubmit={() => void submit("click")}
      />
    </View>
  );
}

function beginning(purpose: Purpose): EditorState {
  return purpose.kind === "edit"
    ? EditorState.createWithContent(ContentState.createFromText(purpose.post.text))
    : EditorState.createEmpty();
}

function submitLabel(purpose: Purpose, parts: number): string {
  switch (purpose.kind) {
    case "edit":
      return words.update;
    case "reply":
      return words.reply;
    default:
      return parts > 1 ? words.postAll : words.post;
  }
}
