/** Whether `test` becomes true within `time` ms; it is asked again at every change below `roots`. */
export function becomesTrue(
  test: () => boolean,
  roots: ReadonlyArray<Document | ShadowRoot>,
  time: number,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const end = (outcome: boolean) => {
    changes.disconnect();
    clearTimeout(deadline);
    resolve(outcome);
  };
  const changes = new MutationObserver(() => test() && end(true));
  const deadline = setTimeout(() => end(test()), time);
  for (const root of roots) {
    changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }
  if (test()) end(true);
  return promise;
}
