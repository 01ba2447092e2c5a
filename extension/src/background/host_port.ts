import { browser } from "../browser";
import type { Answer, Request } from "../contract";

const HOST = "co.comedido.host";

/** Longest wait for an answer, in ms; the first one after connecting may have to start the service. */
const DEADLINE = 2500;
const FIRST_DEADLINE = 6000;

/** An open port keeps the background alive and delays updates of the extension: it is closed after this rest, in ms. */
const IDLE = 5 * 60 * 1000;

export type Unanswered = { readonly kind: "unanswered"; readonly reason: "absent" | "slow" };

/** A frame before it is numbered. */
export type WithoutId<Frame> = Frame extends Request ? Omit<Frame, "id"> : never;
type Settle = (answer: Answer | Unanswered) => void;

let port: chrome.runtime.Port | null = null;
let hasAnswered = false;
let lastId = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
const waiting = new Map<number, Settle>();

/** Ask the native host; a connection that breaks in the middle is made once more. */
export async function askHost(request: WithoutId<Request>): Promise<Answer | Unanswered> {
  const wasWarm = hasAnswered;
  const answer = await askOnce(request);
  const broke = answer.kind === "unanswered" && answer.reason === "absent";
  return broke && wasWarm ? askOnce(request) : answer;
}

function askOnce(request: WithoutId<Request>): Promise<Answer | Unanswered> {
  const { promise, resolve } = Promise.withResolvers<Answer | Unanswered>();
  const id = (lastId += 1);
  const settle: Settle = (answer) => {
    clearTimeout(deadline);
    waiting.delete(id);
    resolve(answer);
  };
  const giveUp = () => {
    settle({ kind: "unanswered", reason: "slow" });
    // A host that used to answer and hangs would hold up every later question: the next one gets a new host.
    // One that never did may still be starting the service.
    if (hasAnswered) disconnect();
  };
  const deadline = setTimeout(giveUp, hasAnswered ? DEADLINE : FIRST_DEADLINE);
  waiting.set(id, settle);
  try {
    connected().postMessage({ ...request, id });
  } catch {
    settle({ kind: "unanswered", reason: "absent" });
  }
  clearTimeout(idle);
  idle = setTimeout(disconnect, IDLE);
  return promise;
}

function connected(): chrome.runtime.Port {
  if (port !== null) return port;
  const opened = browser.runtime.connectNative(HOST);
  opened.onMessage.addListener((answer: Answer) => {
    hasAnswered = true;
    if (answer.id !== null) waiting.get(answer.id)?.(answer);
  });
  opened.onDisconnect.addListener(() => {
    // Reading the error is how browsers know that it was noticed.
    void browser.runtime.lastError;
    if (port === opened) forget();
  });
  port = opened;
  return opened;
}

function disconnect(): void {
  port?.disconnect();
  forget();
}

function forget(): void {
  port = null;
  hasAnswered = false;
  for (const settle of [...waiting.values()]) settle({ kind: "unanswered", reason: "absent" });
}
