/** Longest time in which a person may do again what the page did not do, in ms. */
const TIME_TO_DO_AGAIN = 10_000;

/** Leave to do one deed once without being asked. There is one at a time, and it ends with any other deed. */
export interface DeedPass {
  /** Leave for what `bound` names; `ended` hears once whether it was used. */
  grant(bound: string, ended: (used: boolean) => void): void;
  /** Use it up for exactly this; for anything else it ends. */
  use(bound: string): boolean;
}

interface Granted {
  readonly bound: string;
  readonly ended: (used: boolean) => void;
  used: boolean;
}

export function createDeedPass(): DeedPass {
  let granted: Granted | null = null;
  let deadline: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    const ending = granted;
    granted = null;
    clearTimeout(deadline);
    ending?.ended(ending.used);
  };
  const grant = (bound: string, ended: (used: boolean) => void) => {
    end();
    granted = { bound, ended, used: false };
    deadline = setTimeout(end, TIME_TO_DO_AGAIN);
  };
  const use = (bound: string) => {
    if (granted?.bound !== bound) {
      end();
      return false;
    }
    granted.used = true;
    clearTimeout(deadline);
    // One press may arrive as more than one event.
    deadline = setTimeout(end);
    return true;
  };
  return { grant, use };
}
