import { StudioComments } from "./StudioComments";
import { UploadDialog } from "./UploadDialog";
import { VideoDetails } from "./VideoDetails";
import { words } from "./words";

/** Studio names no channel but in its settings. */
export function Studio({ path }: { path: string }) {
  return (
    <ytcp-app>
      <ytcp-app-header>
        <b>Studio</b> <span>{words.dashboard}</span>
      </ytcp-app-header>
      {path.endsWith("/upload") && <UploadDialog />}
      <ytcp-entity-page>
        <main>
          {path.endsWith("/edit") && <VideoDetails />}
          {path.endsWith("/comments") && <StudioComments />}
        </main>
      </ytcp-entity-page>
    </ytcp-app>
  );
}
