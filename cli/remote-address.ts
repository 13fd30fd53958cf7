/** Whether a document is named by an address of the network and not by a path. */
export function isRemote(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** Why a document at an address is not read: what only reads goes to no network. */
export function remoteRefusal(address: string): string {
  return `${address} is not on this machine, and to read a document goes to no network. Look at it with
  curl -fsSL ADDRESS | handrail plan -
and run it, once that is the text that you mean, with
  handrail run ADDRESS --trust --digest sha256:…    the digest that the plan prints`;
}
