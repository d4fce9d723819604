import type { Role } from '../session/session.js';

/** A page that the bar leads to. Its name is `navigation.<name>` of the words; `g` and the key lead there too. */
export interface Destination {
  readonly name: 'health';
  readonly path: string;
  readonly key: string;
  /** Whom it is for; everybody, where it does not say. What is on it is the API's to allow. */
  readonly roles?: readonly Role[];
}

/** In the order of the bar. A page adds its line here and its route in `app.tsx`. */
export const destinations: readonly Destination[] = [{ name: 'health', path: '/health', key: 'h' }];

/** The pages that are for somebody with these roles. */
export function destinationsFor(roles: readonly Role[]): readonly Destination[] {
  return destinations.filter((one) => !one.roles || one.roles.some((role) => roles.includes(role)));
}
