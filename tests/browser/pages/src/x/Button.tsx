import { Pressable, Text } from "react-native-web";

interface ButtonProps {
  name: string;
  label: string;
  disabled?: boolean;
  onPress: () => void;
}

export function Button({ name, label, disabled = false, onPress }: ButtonProps) {
  return (
    <Pressable
      role="button"
      testID={name}
      disabled={disabled}
      onPress={onPress}
      style={{
        backgroundColor: "var(--strong)",
        borderRadius: 999,
        paddingHorizontal: 18,
        paddingVertical: 9,
        opacity: disabled ? 0.45 : 1,
        alignItems: "center",
      }}
    >
      <Text style={{ color: "var(--on-strong)", fontWeight: "700", fontFamily: "inherit", fontSize: 15 }}>
        {label}
      </Text>
    </Pressable>
  );
}
