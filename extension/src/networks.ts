import type { Network } from "./contract";

/** The networks as they call themselves, the watched ones first. */
export const NETWORK_NAMES: Readonly<Record<Network, string>> = {
  x: "X",
  facebook: "Facebook",
  instagram: "Instagram",
  linkedin: "LinkedIn",
  youtube: "YouTube",
  flickr: "Flickr",
};

export function isNetwork(name: string): name is Network {
  return Object.hasOwn(NETWORK_NAMES, name);
}
