import { Pressable } from "react-native-web";
import { Composer } from "./Composer";
import type { Purpose } from "./composition";
import { Icon } from "../page/Icon";
import { QuotedPost } from "./QuotedPost";
import { words } from "./words";

interface ComposeDialogProps {
  purpose: Purpose;
  author: string;
  onPublished: (text: string) => void;
  onClose: () => void;
}

/** The modal composer; the timeline below keeps its own. */
export function ComposeDialog({ purpose, author, onPublished, onClose }: ComposeDialogProps) {
  return (
    <div className="veil">
      <div className="dialog" role="dialog" aria-modal="true" aria-labelledby="modal-header">
        <h2 id="modal-header" className="dialog-title">
          <Pressable role="button" testID="app-bar-close" aria-label={words.close} onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </h2>
        {purpose.kind === "reply" && <QuotedPost post={purpose.to} />}
        <Composer purpose={purpose} place="modal" author={author} onPublished={onPublished}>
          {purpose.kind === "quote" && <QuotedPost post={purpose.of} />}
        </Composer>
      </div>
    </div>
  );
}
