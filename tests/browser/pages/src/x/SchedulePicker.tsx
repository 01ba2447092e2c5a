import { useState } from "react";
import { Pressable } from "react-native-web";
import { language } from "../page/boot";
import { Button } from "./Button";
import { Icon } from "../page/Icon";
import { words } from "./words";

const TOMORROW = new Date(Date.now() + 24 * 60 * 60 * 1000);
const DAY_CHOICES = [numbers(1, 12), numbers(1, 31), numbers(2026, TOMORROW.getFullYear() + 2)];
const TIME_CHOICES = [numbers(0, 23), [0, 15, 30, 45]];

interface SchedulePickerProps {
  onConfirmed: (day: string) => void;
  onBack: () => void;
}

/** Takes the place of the composer: day and time in native lists; what is confirmed is not sent yet. */
export function SchedulePicker({ onConfirmed, onBack }: SchedulePickerProps) {
  const [parts, setParts] = useState([TOMORROW.getMonth() + 1, TOMORROW.getDate(), TOMORROW.getFullYear()]);
  const [month = 1, date = 1, year = 1] = parts;
  const day = [year, month, date].map((part) => String(part).padStart(2, "0")).join("-");

  return (
    <div className="dialog" role="dialog" aria-modal="true" aria-label={words.schedulePost}>
      <h2 className="dialog-title">
        <Pressable role="button" testID="app-bar-back" onPress={onBack}>
          <Icon name="back" />
        </Pressable>
        <Button
          name="scheduledConfirmationPrimaryAction"
          label={words.confirm}
          onPress={() => onConfirmed(day)}
        />
      </h2>
      <p data-testid="scheduledTweetIndicator">{willSend(day)}</p>
      <div className="moment">
        {DAY_CHOICES.map((choices, place) => (
          <select
            key={place}
            id={`SELECTOR_${place + 1}`}
            aria-label={words.dayParts[place]}
            value={parts[place]}
            onChange={({ target }) =>
              setParts(parts.map((part, at) => (at === place ? Number(target.value) : part)))
            }
          >
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        ))}
        {TIME_CHOICES.map((choices, place) => (
          <select
            key={place}
            id={`SELECTOR_${place + 4}`}
            aria-label={words.timeParts[place]}
            defaultValue={[9, 0][place]}
          >
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        ))}
      </div>
    </div>
  );
}

/** What the picker and the composer say of the day. */
export function willSend(day: string): string {
  const shown = new Date(`${day}T12:00:00`).toLocaleDateString(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return words.willSend(shown);
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
