import { useState } from "react";
import { boot } from "../page/boot";
import { Picture } from "../page/Picture";
import { CommentThread } from "./CommentThread";
import { SimpleBox } from "./SimpleBox";
import { COMMENTS, VIDEO } from "./videos";

/** A video with its owner, its description and the comments below. */
export function Watch() {
  const [comments, setComments] = useState(COMMENTS);
  const { title, owner, description } = VIDEO;
  const add = (text: string) => setComments([{ handle: boot.account.handle, text }, ...comments]);

  return (
    <ytd-watch-flexy>
      <Picture kind="landscape" name="montaña" alt="" />
      <ytd-watch-metadata>
        <h1>{title}</h1>
        <ytd-video-owner-renderer>
          <Picture kind="avatar" name={owner.name} alt="" />
          <a href={`/@${owner.handle}`}>{owner.name}</a>
        </ytd-video-owner-renderer>
        <div id="description">
          <ytd-text-inline-expander id="description-inline-expander">{description}</ytd-text-inline-expander>
        </div>
      </ytd-watch-metadata>
      <ytd-comments id="comments">
        <SimpleBox parent={description} onPublished={add} />
        {comments.map((comment, index) => (
          <CommentThread key={comments.length - index} comment={comment} />
        ))}
      </ytd-comments>
    </ytd-watch-flexy>
  );
}
