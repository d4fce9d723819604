import type { Policy } from '#clocks/policy.js';
import { windows } from '#clocks/policy.js';
import type { ClockName } from '#workflows/complaint/complaint.context.js';
import { clockNames, severities } from '#workflows/complaint/complaint.context.js';
import { roles } from '#workflows/complaint/complaint.roles.js';
import type { State } from '../definition-tree.js';
import { entered, leavesOf, outwards, reachableFrom, steps, waysIn } from '../definition-tree.js';
import type { Problem } from './problem.js';
import { problem } from './problem.js';

/** Clocks of a promise, a request, a chase, an action: they run wherever the complaint is. */
const clocksOfSubjects: readonly ClockName[] = [
  'promise',
  'departmentRequest',
  'callBack',
  'handBack',
  'chase',
  'criticism',
  'correctiveAction',
];

const clockEvents = ['clock.warned', 'clock.breached', 'clock.stayedBreached'];
const people = ['owner', 'lead', 'manager', 'director', 'departmentHead'];

/** Tags that name no clock, or a clock twice. */
export function findBrokenTags(states: readonly State[]): Problem[] {
  return states.flatMap((state) => {
    const above = outwards(state)
      .slice(1)
      .flatMap(({ tags }) => tags);
    return state.tags.flatMap((tag, index) => {
      const known = /^(clock|hold):./.test(tag) && isClock(clockOf(tag));
      const twice = [...above, ...state.tags.slice(0, index)].some((other) => clockOf(other) === clockOf(tag));
      if (known && !twice) return [];
      return [problem('tag', { where: state.key, path: [...state.path, 'tags', index] }, { tag })];
    });
  });
}

/** Open states that nobody answers for, or that could be forgotten because no clock runs. */
export function findForgettable(handling: State, closed: State): Problem[] {
  return leavesOf(handling).flatMap((leaf) => {
    const at = { where: leaf.key, path: leaf.path };
    const isOpen = !outwards(leaf).includes(closed);
    const isOwned = roles.some((role) => role === leaf.owner);
    const isClocked = tagsIn(leaf).some((tag) => tag.startsWith('clock:'));
    return [
      ...(isOwned ? [] : [problem('owned', at, { owner: typeof leaf.owner === 'string' ? leaf.owner : '' })]),
      ...(isOpen && !isClocked ? [problem('clocked', at)] : []),
    ];
  });
}

/**
 * Clocks that call into nothing. In every situation that the regions can be in together, each clock that runs or is held
 * there must be answered whatever the facts are: by a way without a guard, or one that asks only for this very clock.
 */
export function findUnheardClocks(root: State): Problem[] {
  const found = new Map<string, Problem>();
  for (const situation of situations(root)) {
    const running = situation.flatMap(tagsIn).map(clockOf).filter(isClock);
    for (const clock of new Set([...running, ...clocksOfSubjects])) {
      for (const event of clockEvents) {
        if (situation.some((leaf) => answers(leaf, event, clock))) continue;
        const [first = root] = situation;
        found.set(
          `${first.key} ${clock} ${event}`,
          problem('heard', { where: first.key, path: first.path }, { clock, event }),
        );
      }
    }
  }
  return [...found.values()];
}

/** Clocks named by a tag for which a policy has no time, in whole or for one severity. */
export function findMissingBudgets(states: readonly State[], policies: ReadonlyMap<string, Policy>): Problem[] {
  const named = new Set(states.flatMap(({ tags }) => tags.map(clockOf)).filter(isClock));
  return [...policies.values()].flatMap((policy) =>
    [...named].flatMap((clock) => {
      const { internal, statutory } = (policy.clocks as Partial<Policy['clocks']>)[clock] ?? {};
      const limits = [internal, statutory].filter((limit) => limit !== undefined);
      return severities
        .filter(
          (severity) =>
            limits.length === 0 ||
            // A clock that a state runs has no subject that could bring a due instant.
            limits.some(({ budget }) => budget === 'given' || !hasAmount(budget, severity)),
        )
        .map((severity) =>
          problem('budget', { where: `policy ${policy.name}` }, { policy: policy.name, clock, severity }),
        );
    }),
  );
}

/** Ladders whose last rung, at or after the breach, is nobody in person. */
export function findUnansweredLadders(policies: ReadonlyMap<string, Policy>): Problem[] {
  return [...policies.values()].flatMap((policy) =>
    clockNames
      .filter((clock) => !windows.includes(clock))
      .flatMap((clock) =>
        (['internal', 'statutory'] as const)
          .filter((limit) => {
            const rule = (policy.clocks as Partial<Policy['clocks']>)[clock]?.[limit];
            if (!rule) return false;
            const last = rule.ladder.filter(({ point }) => point.kind === 'breach' || point.kind === 'after').at(-1);
            return !last?.alert.some((recipient) => people.includes(recipient));
          })
          .map((limit) => problem('ladder', { where: `policy ${policy.name}` }, { clock, limit, policy: policy.name })),
      ),
  );
}

/** Every combination of leaves that the regions can be in together. */
function situations(root: State): State[][] {
  return root.children.reduce<State[][]>(
    (combinations, region) => {
      const first = entered(region);
      const leaves = [...reachableFrom(first ? [first] : [], steps(region))];
      return combinations.flatMap((combination) => leaves.map((leaf) => [...combination, leaf]));
    },
    [[]],
  );
}

function answers(leaf: State, event: string, clock: ClockName): boolean {
  return waysIn(leaf).some(
    (way) =>
      way.event === event &&
      (way.target !== undefined || way.actions.length > 0) &&
      way.requirements.every((requirement) => requirement === `clock:${clock}`) &&
      (way.guard === undefined || way.requirements.length > 0),
  );
}

function hasAmount(budget: unknown, severity: string): boolean {
  const amount = (budget as Record<string, { readonly amount?: unknown } | undefined>)[severity]?.amount;
  return typeof amount === 'number' && amount >= 0;
}

function tagsIn(leaf: State): string[] {
  return outwards(leaf).flatMap(({ tags }) => tags);
}

function clockOf(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function isClock(name: string): name is ClockName {
  return clockNames.some((clock) => clock === name);
}
