interface ButtonProps {
  id: string;
  label: string;
  filled?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

/** A real button deep inside YouTube's own; the outer element carries the id. */
export function Button({ id, label, filled, disabled, onPress }: ButtonProps) {
  return (
    <ytd-button-renderer id={id}>
      <yt-button-shape>
        <button
          type="button"
          className={filled ? "filled" : undefined}
          aria-label={label}
          aria-disabled={disabled}
          disabled={disabled}
          onClick={onPress}
        >
          <div>{label}</div>
        </button>
      </yt-button-shape>
    </ytd-button-renderer>
  );
}

/** The same in Studio. */
export function StudioButton({ id, label, filled, disabled, onPress }: ButtonProps) {
  return (
    <ytcp-button id={id}>
      <ytcp-button-shape>
        <button
          type="button"
          className={filled ? "filled" : undefined}
          aria-label={label}
          aria-disabled={disabled}
          disabled={disabled}
          onClick={onPress}
        >
          <div>{label}</div>
        </button>
      </ytcp-button-shape>
    </ytcp-button>
  );
}
