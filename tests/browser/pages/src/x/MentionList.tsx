import type { Mentions } from "./mentions";

interface MentionListProps {
  index: number;
  mentions: Mentions;
}

export function MentionList({ index, mentions }: MentionListProps) {
  return (
    <div className="mentions" role="listbox" id={`typeaheadDropdownWrapped-${index}`}>
      {mentions.handles.map((handle, position) => (
        <div
          key={handle}
          id={`typeaheadFocus-${index}-${position}`}
          role="option"
          aria-selected={position === mentions.selected}
          data-testid="typeaheadResult"
          onMouseDown={(event) => {
            event.preventDefault();
            mentions.choose(handle);
          }}
        >
          @{handle}
        </div>
      ))}
    </div>
  );
}
