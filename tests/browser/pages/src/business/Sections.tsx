import type { MouseEvent } from "react";
import { navigate } from "../page/path";
import { words } from "./words";

/** The column at the left. */
export function Sections() {
  return (
    <nav className="sections" aria-label={words.menu}>
      <b>{words.title}</b>
      <a href="/latest/composer" onClick={follow}>
        {words.createPost}
      </a>
      <a href="/latest/inbox/all" onClick={follow}>
        {words.inbox}
      </a>
    </nav>
  );
}

function follow(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  navigate(event.currentTarget.pathname);
}
