import { usePath } from "../page/path";
import { Strip } from "../page/Strip";
import { Composer } from "./Composer";
import { Inbox } from "./Inbox";
import { Sections } from "./Sections";

const INBOX = /^\/latest\/inbox(\/|$)/;

export function App() {
  const path = usePath();
  return (
    <>
      <div className="page">
        <Sections />
        {INBOX.test(path) ? <Inbox /> : <Composer />}
      </div>
      <Strip />
    </>
  );
}
