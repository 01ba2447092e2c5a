import type { KeyboardEvent, ReactNode } from "react";

interface RoleButtonProps {
  label?: string;
  className?: string;
  disabled?: boolean;
  children: ReactNode;
  onPress: () => void;
}

/** Meta's kind of button: a `div` that answers the mouse and, by itself, Enter and the space bar. */
export function RoleButton({ label, className, disabled = false, children, onPress }: RoleButtonProps) {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      press();
    }
  }

  function press(): void {
    if (!disabled) {
      onPress();
    }
  }

  return (
    <div
      role="button"
      className={className}
      aria-label={label}
      aria-disabled={disabled || undefined}
      tabIndex={disabled ? -1 : 0}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
