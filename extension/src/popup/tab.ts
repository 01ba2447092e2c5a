import { browser } from "../browser";
import type { DescribeMessage, Description } from "../messages";

/** The tab that the popup was opened over; `description` is null where no content script runs. */
export interface ShownTab {
  readonly tab: number | null;
  readonly description: Description | null;
}

export async function describeTab(): Promise<ShownTab> {
  const [shown] = await browser.tabs.query({ active: true, currentWindow: true });
  if (shown?.id === undefined) return { tab: null, description: null };
  try {
    const question: DescribeMessage = { kind: "describe" };
    const description = await browser.tabs.sendMessage<DescribeMessage, Description>(shown.id, question);
    return { tab: shown.id, description };
  } catch {
    return { tab: shown.id, description: null };
  }
}
