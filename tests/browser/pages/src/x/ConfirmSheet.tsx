import { createPortal } from "react-dom";
import { fleeting } from "../page/fleeting";
import { root } from "../page/root";
import { Button } from "./Button";
import { words } from "./words";

interface ConfirmSheetProps {
  title: string;
  label: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** The dialog that X opens before it blocks somebody. */
export function ConfirmSheet({ title, label, onConfirm, onClose }: ConfirmSheetProps) {
  return createPortal(
    <div className="veil">
      <div
        className="dialog sheet"
        role="alertdialog"
        aria-modal="true"
        data-testid="confirmationSheetDialog"
        {...fleeting(onClose)}
      >
        <h2>{title}</h2>
        <Button name="confirmationSheetConfirm" label={label} onPress={onConfirm} />
        <Button name="confirmationSheetCancel" label={words.cancel} onPress={onClose} />
      </div>
    </div>,
    root,
  );
}
