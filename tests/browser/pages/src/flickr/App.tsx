import { boot } from "../page/boot";
import { usePath } from "../page/path";
import { Strip } from "../page/Strip";
import { Comments } from "./Comments";
import { Navigation } from "./Navigation";
import { PhotoDescription } from "./PhotoDescription";
import { PHOTOS } from "./photos";
import { Picture } from "../page/Picture";

const OWNED = /^\/photos\/([\w@-]+)\//;

/** One photo: somebody's, or the viewer's own, whose title and description can be changed in place. */
export function App() {
  const owner = OWNED.exec(usePath())?.[1] ?? "museo_del_rio";
  const isOwn = owner === boot.account.handle;
  const photo = isOwn ? PHOTOS.own : PHOTOS.other;
  return (
    <>
      <Navigation />
      <main>
        <Picture kind="landscape" name={photo.picture} alt="" />
        <PhotoDescription owner={owner} photo={photo} editable={isOwn} />
        <Comments parent={photo.title} />
      </main>
      <Strip />
    </>
  );
}
