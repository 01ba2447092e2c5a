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

/** Whether people know the accounts of a network by their names, which have spaces, and not by handles. */
export function showsNames(network: Network): boolean {
  return network === "facebook" || network === "linkedin";
}

export function isNetwork(name: string): name is Network {
  return Object.hasOwn(NETWORK_NAMES, name);
}
