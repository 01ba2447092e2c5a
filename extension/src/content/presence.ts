import type { Actor } from "../contract";

/** Returns whom to give every reading of who acts in this page: `tell` hears of each change that is certain, once. */
export function followPresence(tell: (actor: Actor) => void): (actor: Actor) => void {
  let told = "";
  return (actor) => {
    const account = JSON.stringify([actor.id, actor.handle, actor.name]);
    if (actor.identity !== "agreed" || account === told) return;
    told = account;
    tell(actor);
  };
}
