import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import {
  LexicalTypeaheadMenuPlugin,
  MenuOption,
  useBasicTypeaheadTriggerMatch,
} from "@lexical/react/LexicalTypeaheadMenuPlugin";
import { $createTextNode, type TextNode } from "lexical";
import { useMemo, useState } from "react";
import { createPortal } from "react-dom";

const NAMES = ["Diego Pinto", "Café La Loma", "Biblioteca del Norte"];

class Mention extends MenuOption {
  constructor(readonly name: string) {
    super(name);
  }
}

/** Whether a list of mentions is open now, in which Enter chooses instead of sending. */
export function mentionsAreOpen(): boolean {
  return document.querySelector("#typeahead-menu [role=listbox]") !== null;
}

export function MentionPlugin() {
  const [editor] = useLexicalComposerContext();
  const [query, setQuery] = useState<string | null>(null);
  const trigger = useBasicTypeaheadTriggerMatch("@", { minLength: 0 });
  const options = useMemo(
    () =>
      NAMES.filter((name) => name.toLowerCase().startsWith(query?.toLowerCase() ?? "")).map(
        (name) => new Mention(name),
      ),
    [query],
  );

  function choose(option: Mention, written: TextNode | null, close: () => void): void {
    editor.update(() => {
      const name = $createTextNode(`${option.name} `);
      written?.replace(name);
      name.select();
      close();
    });
  }

  return (
    <LexicalTypeaheadMenuPlugin<Mention>
      onQueryChange={setQuery}
      onSelectOption={choose}
      triggerFn={trigger}
      options={options}
      menuRenderFn={(anchor, { selectedIndex, selectOptionAndCleanUp }) =>
        anchor.current !== null && options.length > 0
          ? createPortal(
              <ul className="mentions" role="listbox">
                {options.map((option, index) => (
                  <li
                    key={option.key}
                    id={`typeahead-item-${index}`}
                    role="option"
                    aria-selected={selectedIndex === index}
                    ref={option.setRefElement}
                    onClick={() => selectOptionAndCleanUp(option)}
                  >
                    {option.name}
                  </li>
                ))}
              </ul>,
              anchor.current,
            )
          : null
      }
    />
  );
}
