import { locales } from '#workflows/complaint/complaint.words.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Definition } from './definition.js';
import type { State, Way, WrittenAction } from './definition-tree.js';
import { outwards, readStates, targetOf, withAllBelow } from './definition-tree.js';
import type { Speaker } from './definition-words.js';
import { speakerOf } from './definition-words.js';

/** What of a workflow there is by name: where a complaint can be, what can happen, what can be asked for, what goes out. */
export const definitionParts = ['states', 'events', 'requirements', 'letters'] as const;
export type DefinitionPart = (typeof definitionParts)[number];

/** Names that one version has and another one has not. */
export interface PartDifference {
  readonly part: DefinitionPart;
  readonly added: readonly Words[];
  readonly removed: readonly Words[];
}

/** One line that is said of a place: a way out of it, what is heard there, a clock, who answers for it. */
export interface LineDifference {
  readonly change: 'added' | 'removed';
  readonly words: Words;
}

/** What is otherwise in a place that both versions have. */
export interface PlaceDifference {
  readonly key: string;
  readonly place: Words;
  readonly lines: readonly LineDifference[];
}

export interface DefinitionDifferences {
  /** Only parts in which something is otherwise. */
  readonly parts: readonly PartDifference[];
  /** In the order of the newer version. */
  readonly places: readonly PlaceDifference[];
}

/** What a version of a workflow says otherwise than an earlier one, in words. */
export function differencesBetween(before: Definition, after: Definition): DefinitionDifferences {
  const [old, now] = [readStates(before.life), readStates(after.life)];
  const parts = definitionParts.map((part): PartDifference => {
    const [then, since] = [namesIn(part, old), namesIn(part, now)];
    return { part, added: missing(since, then), removed: missing(then, since) };
  });
  const known = new Map(withAllBelow(old).map((state) => [state.key, state]));
  const places = withAllBelow(now).flatMap((state): PlaceDifference[] => {
    const earlier = known.get(state.key);
    const [then, since] = [earlier ? linesOf(earlier) : new Map<string, Words>(), linesOf(state)];
    const lines = [
      ...missing(then, since).map((words) => ({ change: 'removed', words }) as const),
      ...missing(since, then).map((words) => ({ change: 'added', words }) as const),
    ];
    return lines.length === 0 ? [] : [{ key: state.key, place: placeOf(state), lines }];
  });
  return { parts: parts.filter(({ added, removed }) => added.length + removed.length > 0), places };
}

/** Every name of a part, by what it is in the definition. */
function namesIn(part: DefinitionPart, root: State): Map<string, Words> {
  const states = withAllBelow(root);
  const ways = states.flatMap((state) => state.ways);
  switch (part) {
    case 'states':
      return new Map(states.flatMap((state) => (state.key === '' ? [] : [[state.key, placeOf(state)] as const])));
    case 'events':
      return new Map(ways.map((way) => [way.event, inBoth((say) => say.event(way))]));
    case 'requirements':
      return new Map(
        ways.flatMap(({ requirements }) =>
          requirements.map((one) => [one, inBoth((say) => say.requirement(one))] as const),
        ),
      );
    case 'letters':
      return new Map(
        [...ways.flatMap(({ actions }) => actions), ...states.flatMap(({ entry, exit }) => [...entry, ...exit])]
          .flatMap(letterOf)
          .map((letter) => [letter, inBoth((say) => say.letter(letter))]),
      );
  }
}

/** Everything that is said of a place itself, by what it says; of what lies in it, each says its own. */
function linesOf(state: State): Map<string, Words> {
  const lines = [
    ...state.ways.map((way) => inBoth((say) => wayText(way, say))),
    ...state.tags.map((tag) => inBoth((say) => say.clock(tag))),
    ...(state.owner === undefined ? [] : [inBoth((say) => `${say(pieces.owner)}${say.owner(state)}`)]),
    ...state.entry.flatMap(letterOf).map((letter) => inBoth((say) => `${say(pieces.onEntry)}${say.letter(letter)}`)),
  ];
  return new Map(lines.map((words) => [words.en, words]));
}

/** `Complaint accepted [has an owner] → Acknowledgement; sends: Acknowledgement` */
function wayText(way: Way, say: Speaker): string {
  const target = targetOf(way);
  const letters = way.actions.flatMap(letterOf).map((letter) => say.letter(letter));
  return [
    say.event(way),
    say.conditions(way),
    target ? ` → ${say.state(target)}` : '',
    letters.length > 0 ? `${say(pieces.sends)}${say.list(letters)}` : '',
  ].join('');
}

/** `Investigation: Gathering`; of a stage its name. */
function placeOf(state: State): Words {
  const around = outwards(state)
    .slice(0, -1)
    .reverse()
    // The handling is what everything else is not: its stages are called by their own names.
    .filter(({ key }) => key !== 'handling' || state.key === 'handling');
  return inBoth((say) =>
    // What lies alone in a region may be called like it.
    around.length === 0
      ? say(pieces.whole)
      : [...new Set(around.map((one) => say.state(one)))].join(say(pieces.within)),
  );
}

function letterOf({ params }: WrittenAction): string[] {
  const { letter } = params;
  return typeof letter === 'string' ? [letter] : [];
}

function missing(from: ReadonlyMap<string, Words>, among: ReadonlyMap<string, Words>): Words[] {
  return [...from].flatMap(([key, words]) => (among.has(key) ? [] : [words]));
}

function inBoth(text: (say: Speaker) => string): Words {
  const [english, chinese] = [speakers.en, speakers['zh-CN']];
  return { en: text(english), 'zh-CN': text(chinese) };
}

const speakers = Object.fromEntries(locales.map((locale) => [locale, speakerOf(locale)])) as Record<
  (typeof locales)[number],
  Speaker
>;

const pieces = {
  owner: { en: 'answers for it: ', 'zh-CN': '责任角色：' },
  onEntry: { en: 'on entry sends: ', 'zh-CN': '进入时发送：' },
  sends: { en: '; sends: ', 'zh-CN': '；发送：' },
  within: { en: ': ', 'zh-CN': '：' },
  whole: { en: 'Everywhere', 'zh-CN': '全程' },
} as const satisfies Record<string, Words>;
