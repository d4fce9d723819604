import type { Role } from '../session/session.js';

/** A page that the bar leads to. Its name is `navigation.<name>` of the words; `g` and the key lead there too. */
export interface Destination {
  readonly name:
    | 'board'
    | 'work'
    | 'alerts'
    | 'phone'
    | 'people'
    | 'policies'
    | 'workflow'
    | 'calendars'
    | 'taxonomies'
    | 'requests'
    | 'followUp'
    | 'conduct'
    | 'lessons'
    | 'health'
    | 'figures'
    | 'unplaced'
    | 'operations'
    | 'texts'
    | 'letters'
    | 'audit';
  readonly path: string;
  /** Where else one is on a page of it: its tabs have addresses of their own. */
  readonly tabs?: readonly string[];
  readonly key: string;
  /** Whom it is for; everybody, where it does not say. What is on it is the API's to allow. */
  readonly roles?: readonly Role[];
  /** It looks after the house, not after complaints: its pages share one place in the bar. */
  readonly isOfHouse?: true;
}

const answerable: readonly Role[] = ['lead', 'manager', 'director'];
const handling: readonly Role[] = ['agent', ...answerable];

/** In the order of the bar. A page adds its line here and its route in `app.tsx`. */
export const destinations: readonly Destination[] = [
  { name: 'board', path: '/board', key: 'b', roles: [...answerable, 'administrator', 'auditor'] },
  { name: 'work', path: '/work', key: 'w', roles: [...handling, 'administrator', 'auditor'] },
  { name: 'alerts', path: '/alerts', key: 'a' },
  { name: 'phone', path: '/phone', key: 'p', roles: handling },
  { name: 'requests', path: '/requests', key: 'd', roles: ['departmentMember'] },
  { name: 'figures', path: '/figures', key: 'z', roles: [...answerable, 'auditor'] },
  { name: 'followUp', path: '/follow-up', key: 'f', roles: [...handling, 'administrator', 'auditor'] },
  { name: 'conduct', path: '/conduct', key: 'c', roles: [...handling, 'auditor'] },
  { name: 'lessons', path: '/lessons', tabs: ['/actions', '/causes', '/alarms', '/feedback', '/quality'], key: 'l' },
  { name: 'unplaced', path: '/unplaced', key: 'u', roles: [...handling, 'administrator', 'auditor'] },
  { name: 'texts', path: '/texts', key: 'n', roles: answerable, isOfHouse: true },
  { name: 'letters', path: '/letters', key: 'e', roles: [...answerable, 'administrator', 'auditor'], isOfHouse: true },
  { name: 'people', path: '/people', key: 'm', roles: ['administrator'], isOfHouse: true },
  { name: 'policies', path: '/policies', key: 'o', roles: ['administrator', 'director', 'auditor'], isOfHouse: true },
  { name: 'workflow', path: '/workflow', key: 'k', roles: ['administrator', 'director', 'auditor'], isOfHouse: true },
  { name: 'calendars', path: '/calendars', key: 'j', roles: ['administrator', 'director', 'auditor'], isOfHouse: true },
  {
    name: 'taxonomies',
    path: '/taxonomies',
    key: 't',
    roles: ['administrator', 'director', 'auditor'],
    isOfHouse: true,
  },
  { name: 'operations', path: '/operations', key: 'x', roles: ['administrator', 'auditor'], isOfHouse: true },
  { name: 'audit', path: '/audit', key: 'v', roles: ['administrator', 'auditor'], isOfHouse: true },
  { name: 'health', path: '/health', key: 'h', isOfHouse: true },
];

/** Whether an address is one of a destination's pages. */
export function isAt({ path, tabs = [] }: Destination, pathname: string): boolean {
  return [path, ...tabs].some((one) => pathname === one || pathname.startsWith(`${one}/`));
}

/** Where somebody's day begins. */
export function homeOf(roles: readonly Role[]): string {
  if (roles.some((role) => role === 'manager' || role === 'director')) return '/board';
  if (roles.some((role) => handling.includes(role))) return '/work';
  return roles.includes('departmentMember') ? '/requests' : '/health';
}

/** The pages that are for somebody with these roles. */
export function destinationsFor(roles: readonly Role[]): readonly Destination[] {
  return destinations.filter((one) => !one.roles || one.roles.some((role) => roles.includes(role)));
}
