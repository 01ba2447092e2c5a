/** The few parts of react-native-web that the X replica uses; the library ships no types. */
declare module "react-native-web" {
  import type { ComponentType, ReactNode } from "react";

  interface ElementProps {
    children?: ReactNode;
    testID?: string;
    role?: string;
    style?: object;
    dataSet?: Record<string, string>;
    "aria-label"?: string;
  }

  interface PressableProps extends ElementProps {
    disabled?: boolean;
    onPress?: () => void;
  }

  export const View: ComponentType<ElementProps>;
  export const Text: ComponentType<ElementProps>;
  export const Pressable: ComponentType<PressableProps>;
}
