import { createPortal } from "react-dom";
import { fleeting } from "./fleeting";
import { RoleButton } from "./RoleButton";
import { root } from "./root";

export interface Choice {
  label: string;
  onPress: () => void;
}

interface ChoicesProps {
  kind: "menu" | "dialog";
  title: string;
  choices: Choice[];
  onClose: () => void;
}

/** A menu or a dialog of Meta's, beside the page and outside of what opened it. */
export function Choices({ kind, title, choices, onClose }: ChoicesProps) {
  return createPortal(
    <div className="veil">
      <div className="dialog choices" role={kind} aria-label={title} {...fleeting(onClose)}>
        <b>{title}</b>
        {choices.map(({ label, onPress }) => (
          <RoleButton key={label} onPress={onPress}>
            {label}
          </RoleButton>
        ))}
      </div>
    </div>,
    root,
  );
}
