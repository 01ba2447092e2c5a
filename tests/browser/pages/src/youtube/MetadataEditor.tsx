import { Editable } from "./Editable";
import { words } from "./words";

export interface Details {
  title: string;
  description: string;
}

interface MetadataEditorProps {
  initial: Details;
  onTitle: (title: string) => void;
  onDescription: (description: string) => void;
}

/** Title and description of a video: the same in the upload dialog and on the page of a video. */
export function MetadataEditor({ initial, onTitle, onDescription }: MetadataEditorProps) {
  return (
    <ytcp-video-metadata-editor>
      <ytcp-video-metadata-editor-basics>
        <ytcp-video-title>
          <ytcp-social-suggestions-textbox id="title-textarea">
            <ytcp-form-input-container>
              <small>{words.title}</small>
              <ytcp-social-suggestion-input id="input">
                <Editable id="textbox" label={words.titleHelp} initialText={initial.title} onText={onTitle} />
              </ytcp-social-suggestion-input>
            </ytcp-form-input-container>
          </ytcp-social-suggestions-textbox>
        </ytcp-video-title>
        <ytcp-video-description>
          <ytcp-social-suggestions-textbox id="description-textarea">
            <ytcp-form-input-container>
              <small>{words.description}</small>
              <ytcp-social-suggestion-input id="input">
                <Editable
                  id="textbox"
                  label={words.descriptionHelp}
                  initialText={initial.description}
                  onText={onDescription}
                />
              </ytcp-social-suggestion-input>
            </ytcp-form-input-container>
          </ytcp-social-suggestions-textbox>
        </ytcp-video-description>
      </ytcp-video-metadata-editor-basics>
    </ytcp-video-metadata-editor>
  );
}

export function wholeOf({ title, description }: Details): string {
  return `${title}\n\n${description}`;
}
