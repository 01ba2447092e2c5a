import { useState } from "react";
import { publish } from "../page/publish";
import type { Photo } from "./photos";
import { words } from "./words";

interface PhotoDescriptionProps {
  owner: string;
  photo: Photo;
  editable: boolean;
}

/** Title and description; pressed by their owner, both become fields that one button closes. */
export function PhotoDescription({ owner, photo, editable }: PhotoDescriptionProps) {
  const [title, setTitle] = useState(photo.title);
  const [description, setDescription] = useState(photo.description);
  const [editing, setEditing] = useState(false);

  async function save(): Promise<void> {
    await publish({ surface: "edit", text: `${title}\n\n${description}`, parent: null, route: "click" });
    setEditing(false);
  }

  return (
    <div className="sub-photo-title-desc-view">
      <a className="owner-name" href={`/photos/${owner}/`}>
        {owner}
      </a>
      <div className="title-desc-block showFull">
        {editing ? (
          <>
            <textarea
              className="title"
              rows={1}
              aria-label={words.title}
              value={title}
              onChange={({ target }) => setTitle(target.value)}
            />
            <textarea
              className="description"
              rows={3}
              aria-label={words.description}
              value={description}
              onChange={({ target }) => setDescription(target.value)}
            />
            <button type="button" onClick={() => void save()}>
              {words.done}
            </button>
          </>
        ) : (
          <div onClick={() => editable && setEditing(true)}>
            <h1 className="photo-title">{title}</h1>
            <p className="photo-desc">{description}</p>
          </div>
        )}
      </div>
    </div>
  );
}
