import { useState } from "react";
import { publish } from "../page/publish";
import { StudioButton } from "./Button";
import { MetadataEditor, wholeOf } from "./MetadataEditor";
import { words } from "./words";

const EMPTY = { title: "", description: "" };

/** Two of the four steps of an upload; only the last one publishes. What was written stays in the page, hidden. */
export function UploadDialog() {
  const [details, setDetails] = useState(EMPTY);
  const [step, setStep] = useState<"details" | "visibility" | "published">("details");
  const [sending, setSending] = useState(false);

  async function finish(): Promise<void> {
    setSending(true);
    await publish({ surface: "post", text: wholeOf(details), parent: null, route: "click" });
    setStep("published");
  }

  if (step === "published") return <p>{words.published}</p>;
  const inDetails = step === "details" || undefined;
  return (
    <ytcp-uploads-dialog>
      <tp-yt-paper-dialog role="dialog" aria-label={words.upload}>
        <h1>{words.upload}</h1>
        <div hidden={!inDetails}>
          <MetadataEditor
            initial={EMPTY}
            onTitle={(title) => setDetails((current) => ({ ...current, title }))}
            onDescription={(description) => setDetails((current) => ({ ...current, description }))}
          />
        </div>
        <p hidden={inDetails}>{words.visibility}</p>
        <div id="buttons">
          {inDetails ? (
            <StudioButton
              id="next-button"
              label={words.next}
              filled
              disabled={details.title.trim() === ""}
              onPress={() => setStep("visibility")}
            />
          ) : (
            <>
              <StudioButton id="back-button" label={words.back} onPress={() => setStep("details")} />
              <StudioButton
                id="done-button"
                label={words.post}
                filled
                disabled={sending}
                onPress={() => void finish()}
              />
            </>
          )}
        </div>
      </tp-yt-paper-dialog>
    </ytcp-uploads-dialog>
  );
}
