import { DAY_PATTERN } from "../page/day";
import { words } from "./words";

interface ScheduleProps {
  on: boolean;
  written: string;
  onSwitch: (on: boolean) => void;
  onWritten: (written: string) => void;
}

/** The switch that shows the fields for day and time. */
export function Schedule({ on, written, onSwitch, onWritten }: ScheduleProps) {
  return (
    <section className="card" aria-label={words.scheduling}>
      <h2>{words.scheduling}</h2>
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-label={words.setDate}
          checked={on}
          onChange={({ target }) => onSwitch(target.checked)}
        />{" "}
        {words.setDate}
      </label>
      {on && (
        <div className="moment">
          <input
            type="text"
            aria-label={words.datePicker}
            placeholder={DAY_PATTERN}
            value={written}
            onChange={({ target }) => onWritten(target.value)}
          />
          <div role="application" aria-label={words.timeInput}>
            <input role="spinbutton" aria-label={words.hours} defaultValue="09" /> :{" "}
            <input role="spinbutton" aria-label={words.minutes} defaultValue="00" />
          </div>
        </div>
      )}
    </section>
  );
}
