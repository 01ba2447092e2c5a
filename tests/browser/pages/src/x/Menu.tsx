import { createPortal } from "react-dom";
import { Pressable, Text } from "react-native-web";
import { fleeting } from "../page/fleeting";
import { root } from "../page/root";

export interface MenuItem {
  name?: string;
  label: string;
  onPress: () => void;
}

/** A menu over the page, outside of the post that opened it, as on X. */
export function Menu({ items, onClose }: { items: MenuItem[]; onClose: () => void }) {
  return createPortal(
    <div className="menu-layer" onClick={onClose}>
      <div className="menu" role="menu" {...fleeting(onClose)}>
        {items.map(({ name, label, onPress }) => (
          <Pressable
            key={label}
            role="menuitem"
            testID={name}
            onPress={() => {
              onClose();
              onPress();
            }}
          >
            <Text style={{ color: "inherit", fontFamily: "inherit", fontSize: 15 }}>{label}</Text>
          </Pressable>
        ))}
      </div>
    </div>,
    root,
  );
}
