import type { ReactNode } from "react";
import { View } from "react-native-web";

interface LayersProps {
  count: number;
  children: ReactNode;
}

/** Wraps its children in `count` plain boxes: on X the editor lies 17 to 20 levels below its composer. */
export function Layers({ count, children }: LayersProps) {
  return count === 0 ? (
    children
  ) : (
    <View>
      <Layers count={count - 1}>{children}</Layers>
    </View>
  );
}
