import { useRef } from "react";
import { Pressable, View } from "react-native-web";
import { Button } from "./Button";
import { Icon } from "../page/Icon";
import { words } from "./words";

interface ToolbarProps {
  name: "tweetButton" | "tweetButtonInline";
  label: string;
  disabled: boolean;
  onPhoto: (address: string) => void;
  onSchedule: (() => void) | null;
  onAdd: (() => void) | null;
  onSubmit: () => void;
}

export function Toolbar({ name, label, disabled, onPhoto, onSchedule, onAdd, onSubmit }: ToolbarProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <View
      testID="toolBar"
      style={{ flexDirection: "row", alignItems: "center", gap: 12, paddingVertical: 10 }}
    >
      <input
        ref={file}
        hidden
        type="file"
        accept="image/*"
        data-testid="fileInput"
        onChange={({ target }) => target.files?.[0] && onPhoto(URL.createObjectURL(target.files[0]))}
      />
      <Pressable role="button" aria-label={words.addPhoto} onPress={() => file.current?.click()}>
        <Icon name="photo" />
      </Pressable>
      {onSchedule && (
        <Pressable role="button" aria-label={words.schedulePost} testID="scheduleOption" onPress={onSchedule}>
          <Icon name="calendar" />
        </Pressable>
      )}
      <View style={{ flex: 1 }} />
      {onAdd && (
        <Pressable
          role="button"
          aria-label={words.addPost}
          testID="addButton"
          disabled={disabled}
          onPress={onAdd}
        >
          <Icon name="add" />
        </Pressable>
      )}
      <Button name={name} label={label} disabled={disabled} onPress={onSubmit} />
    </View>
  );
}
