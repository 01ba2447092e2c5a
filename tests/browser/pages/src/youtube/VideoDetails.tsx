import { useState } from "react";
import { publish } from "../page/publish";
import { StudioButton } from "./Button";
import { MetadataEditor, wholeOf, type Details } from "./MetadataEditor";
import { VIDEO } from "./videos";
import { words } from "./words";

const PUBLISHED: Details = { title: VIDEO.title, description: VIDEO.description };

/** A published video: saving leaves the text where it is and puts the button out of use. */
export function VideoDetails() {
  const [saved, setSaved] = useState(PUBLISHED);
  const [details, setDetails] = useState(PUBLISHED);
  const [sending, setSending] = useState(false);

  async function save(): Promise<void> {
    setSending(true);
    await publish({ surface: "edit", text: wholeOf(details), parent: null, route: "click" });
    setSaved(details);
    setSending(false);
  }

  return (
    <ytcp-video-details-section>
      <ytcp-sticky-header>
        <ytcp-entity-page-header>
          <h1>{words.details}</h1>
          <StudioButton
            id="save"
            label={words.save}
            filled
            disabled={sending || wholeOf(saved) === wholeOf(details)}
            onPress={() => void save()}
          />
        </ytcp-entity-page-header>
      </ytcp-sticky-header>
      <MetadataEditor
        initial={PUBLISHED}
        onTitle={(title) => setDetails((current) => ({ ...current, title }))}
        onDescription={(description) => setDetails((current) => ({ ...current, description }))}
      />
    </ytcp-video-details-section>
  );
}
