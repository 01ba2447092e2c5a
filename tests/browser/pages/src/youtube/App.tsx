import { usePath } from "../page/path";
import { Strip } from "../page/Strip";
import { Community } from "./Community";
import { LiveChat } from "./LiveChat";
import { Masthead } from "./Masthead";
import { Studio } from "./Studio";
import { Watch } from "./Watch";

/** One script for both hosts: which of them was asked for decides what is shown. */
export function App() {
  const path = usePath();
  return (
    <>
      {location.host.startsWith("studio.") ? <Studio path={path} /> : <Site path={path} />}
      <Strip />
    </>
  );
}

function Site({ path }: { path: string }) {
  if (path.startsWith("/live_chat")) return <LiveChat />;
  return (
    <ytd-app>
      <Masthead />
      <ytd-page-manager>{path.endsWith("/community") ? <Community /> : <Watch />}</ytd-page-manager>
    </ytd-app>
  );
}
