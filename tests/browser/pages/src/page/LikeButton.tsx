import { useState, type ReactNode } from "react";
import { act } from "./publish";
import { RoleButton } from "./RoleButton";

interface LikeButtonProps {
  target: string;
  label: string;
  labelWhenLiked: string;
  children: ReactNode;
}

/** Meta's like button: once pressed its name says that it takes the like back. */
export function LikeButton({ target, label, labelWhenLiked, children }: LikeButtonProps) {
  const [liked, setLiked] = useState(false);

  function toggle(): void {
    act(liked ? "undo_like" : "like", target);
    setLiked(!liked);
  }

  return (
    <RoleButton className="like" label={liked ? labelWhenLiked : label} onPress={toggle}>
      {children}
    </RoleButton>
  );
}
