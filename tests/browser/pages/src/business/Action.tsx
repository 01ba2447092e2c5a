import { RoleButton } from "../page/RoleButton";

interface ActionProps {
  name: string;
  className?: string;
  disabled?: boolean;
  onPress: () => void;
}

/** A button without a label, whose text begins and ends with a character of no width. */
export function Action({ name, className, disabled, onPress }: ActionProps) {
  return (
    <RoleButton className={className} disabled={disabled} onPress={onPress}>
      <span>
        <span>{"\u200b"}</span>
        <span>{name}</span>
        <span>{"\u200b"}</span>
      </span>
    </RoleButton>
  );
}
