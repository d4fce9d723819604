import { letterWords } from '#workflows/complaint/complaint.letters.js';
import { requirementTitles } from '#workflows/complaint/complaint.requirement-titles.js';
import { roleWords } from '#workflows/complaint/complaint.roles.js';
import { clockWords, eventWords, stateWords } from '#workflows/complaint/complaint.titles.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { State, Way } from './definition-tree.js';
import { outwards } from './definition-tree.js';

const regionWords: Readonly<Record<string, Words>> = {
  escalation: { en: 'Escalation', 'zh-CN': '升级' },
  caseFile: { en: 'At any time', 'zh-CN': '任何时候' },
  kept: { en: 'At any time', 'zh-CN': '任何时候' },
};

/** A requirement may name a stage or a moment of one. */
const placeWords: Readonly<Record<string, Words>> = { ...stageWords, ...stateWords };

/** What stands in a definition, said in one language. */
export interface Speaker {
  (words: Words): string;
  state(state: State): string;
  event(way: Way): string;
  /** ` [must hold, this too]`, or nothing. */
  conditions(way: Way): string;
  requirement(written: string): string;
  letter(name: string): string;
  /** A tag: `▶ acknowledgement` where the clock runs, `▷ acknowledgement` where it waits. */
  clock(tag: string): string;
  list(items: readonly string[]): string;
  clocks(state: State): string[];
  owner(state: State): string;
}

/** Names that the words do not know are said as they are written. */
export function speakerOf(locale: Locale): Speaker {
  const say = (words: Words): string => words[locale];
  const named = (table: Readonly<Record<string, Words>>, name: string): string => {
    const words = table[name];
    return words ? words[locale] : name;
  };
  const requirement = (written: string): string => {
    const [word = '', argument] = written.split(':');
    const table = word === 'letter' ? letterWords : word === 'clock' ? clockWords : placeWords;
    const title = named(requirementTitles, word);
    return argument === undefined ? title : `${title} ${named(table, argument)}`;
  };
  const list = (items: readonly string[]): string => items.join(between[locale]);
  const clock = (tag: string): string =>
    `${tag.startsWith('clock:') ? '▶' : '▷'} ${named(clockWords, tag.slice(tag.indexOf(':') + 1))}`;
  const event = (way: Way): string => named(way.event === 'complaint.climbed' ? climbed : eventWords, way.event);
  return Object.assign(say, {
    state: (state: State): string =>
      isWords(state.title) ? state.title[locale] : named({ ...stateWords, ...regionWords }, state.name),
    event,
    conditions: (way: Way): string =>
      way.requirements.length === 0 ? '' : ` [${list(way.requirements.map(requirement))}]`,
    list,
    requirement,
    letter: (name: string): string => named(letterWords, name),
    clock,
    clocks: (state: State): string[] => outwards(state).flatMap(({ tags }) => tags.map(clock)),
    owner: (state: State): string => named(roleWords, String(state.owner)),
  });
}

const climbed = { 'complaint.climbed': { en: 'one rung higher', 'zh-CN': '升一级' } };

const between = { en: ', ', 'zh-CN': '、' } as const satisfies Words;

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh-CN' in value;
}
