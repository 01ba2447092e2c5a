import type { EditorState } from "draft-js";
import { useRef, useState } from "react";
import { Pressable } from "react-native-web";
import { navigate, usePath } from "../page/path";
import { Composer } from "./Composer";
import type { Purpose } from "./composition";
import { Icon } from "../page/Icon";
import { QuotedPost } from "./QuotedPost";
import { SchedulePicker } from "./SchedulePicker";
import { words } from "./words";

interface ComposeDialogProps {
  purpose: Purpose;
  author: string;
  onPublished: (text: string) => void;
  onClose: () => void;
}

const MODAL = "/compose/post";
const PICKER = "/compose/post/schedule";

/** The modal composer; the timeline below keeps its own. */
export function ComposeDialog({ purpose, author, onPublished, onClose }: ComposeDialogProps) {
  const path = usePath();
  const kept = useRef<EditorState[] | null>(null);
  const [scheduled, setScheduled] = useState<string | null>(null);

  function schedule(day: string): void {
    setScheduled(day);
    navigate(MODAL);
  }

  if (path === PICKER) {
    return (
      <div className="veil">
        <SchedulePicker onConfirmed={schedule} onBack={() => navigate(MODAL)} />
      </div>
    );
  }
  return (
    <div className="veil">
      <div className="dialog" role="dialog" aria-modal="true" aria-labelledby="modal-header">
        <h2 id="modal-header" className="dialog-title">
          <Pressable role="button" testID="app-bar-close" aria-label={words.close} onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </h2>
        {purpose.kind === "reply" && <QuotedPost post={purpose.to} />}
        <Composer
          purpose={purpose}
          place="modal"
          author={author}
          kept={kept}
          scheduled={scheduled}
          onSchedule={purpose.kind === "post" ? () => navigate(PICKER) : undefined}
          onPublished={onPublished}
        >
          {purpose.kind === "quote" && <QuotedPost post={purpose.of} />}
        </Composer>
      </div>
    </div>
  );
}
