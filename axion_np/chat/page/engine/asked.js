// A request that is not answered, and why.

export class Refused extends Error {}

export function refuse(message) {
  throw new Refused(message);
}
