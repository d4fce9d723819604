import { verify } from '@node-rs/argon2';
import { hashPassword, passwordMatches } from '#people/password.js';
import { actions, mayDo, mayDoTo, teamsFor } from '#people/permissions.js';
import { roles } from '#workflows/complaint/complaint.roles.js';
import { callsPerSecond, clientsPerSecond } from '../measure.mjs';

export const title = 'Who may come in, and who may do what';

export const introduction =
  'What a sign-in and a permission cost by themselves, without HTTP and without the database: passwords are argon2id (19 MiB, two ' +
  'passes), looked at two at a time whoever waits; permissions are asked of the table that every route and every complaint ' +
  'asks. Passwords are counted per second of the clock, four people at the door; permissions per second of processor time.';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'passwords',
    title: '`passwordMatches`: four people sign in at once',
    unit: '/s',
    floor: 'argon2id alone, two at a time',
  },
  {
    id: 'routes',
    title: '`mayDo`: may this person do so at all, asked of every request',
    unit: '/s',
    floor: 'a look-up in two nested maps',
  },
  {
    id: 'complaints',
    title: '`mayDoTo`: may this person do so to this complaint',
    unit: '/s',
    floor: 'a look-up in two nested maps',
  },
  { id: 'lists', title: '`teamsFor`: of which teams may this person have a list', unit: '/s' },
];

/** @returns {Promise<Record<string, import('../measure.mjs').Measurement>>} */
export async function measure() {
  const password = 'correct horse battery staple';
  const passwordHash = await hashPassword(password);
  const alone = await clientsPerSecond(2, () => verify(passwordHash, password));
  const ours = await clientsPerSecond(4, () => passwordMatches(passwordHash, password));
  const people = roles.map((role) => ({ id: role, roles: [role], teamIds: ['a', 'b'], brandTeamIds: ['a', 'b', 'c'] }));
  const audience = { teamId: 'c', people: ['x'], departments: [], complainedAbout: [] };
  const table = new Map(roles.map((role) => [role, new Map(actions.map((action) => [action, true]))]));
  const turn = inTurn(people);
  const perSecond = callsPerSecond({
    lookUp: () => turn((person, action) => table.get(person.id)?.get(action)),
    routes: () => turn((person, action) => mayDo(person, action)),
    complaints: () => turn((person, action) => mayDoTo(person, action, audience)),
    lists: () => turn((person, action) => teamsFor(person, action)),
  });
  return {
    passwords: { value: ours.perSecond, floor: alone.perSecond, latency: ours.latency },
    routes: { value: perSecond.routes, floor: perSecond.lookUp },
    complaints: { value: perSecond.complaints, floor: perSecond.lookUp },
    lists: { value: perSecond.lists },
  };
}

/**
 * Every role and every action in turn, over and over.
 * @template T
 * @param {readonly T[]} people
 * @returns {(ask: (person: T, action: typeof actions[number]) => unknown) => unknown}
 */
function inTurn(people) {
  let next = 0;
  return (ask) => {
    next += 1;
    const person = /** @type {T} */ (people[next % people.length]);
    const action = /** @type {typeof actions[number]} */ (actions[Math.floor(next / people.length) % actions.length]);
    return ask(person, action);
  };
}
