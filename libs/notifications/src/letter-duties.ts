import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { Placeholder } from './letter-placeholders.js';
import { letterPlaceholders } from './letter-placeholders.js';

/** Which names say what a letter can owe: all of them, or at least one. */
const saidBy = {
  reference: { all: ['ref'] },
  owner: { all: ['handler'] },
  nextDates: { all: ['dates.what', 'dates.when'] },
  timeToExpect: { all: ['answerBy'] },
  howToGoFurther: { any: ['review', 'body.name'] },
  questions: { all: ['questions'] },
  replyBy: { all: ['replyBy'] },
  progressSoFar: { any: ['stage', 'progress.what'] },
  reasonForDelay: { all: ['reason'] },
  newDate: { all: ['newDate'] },
  decision: { all: ['decision'] },
  reasonPerPoint: { all: ['points.text', 'points.basis'] },
  remedyWithDate: { all: ['remedies.description', 'remedies.by'] },
  rightToGoFurther: { any: ['review', 'body.name'] },
  body: { all: ['body.name', 'body.contact.value'] },
  timeLimit: { all: ['body.timeLimit'] },
  reasonForRejection: { all: ['reason'] },
  whereReferred: { all: ['referredTo'] },
} as const satisfies Readonly<
  Record<string, { readonly all: readonly string[] } | { readonly any: readonly string[] }>
>;

/** What can be owed by a letter; policies know it under the same names. */
export type LetterDuty = keyof typeof saidBy;

/** A duty of one letter: how people call it, and who demands it. */
export interface OwedDuty {
  readonly duty: LetterDuty;
  readonly called: Words;
  /** Titles of the policies that demand it. */
  readonly by: readonly Words[];
}

/** The names by which a duty is met, as an administrator is told. */
export function namesFor(duty: LetterDuty): readonly string[] {
  const said: { readonly all?: readonly string[]; readonly any?: readonly string[] } = saidBy[duty];
  return said.all ?? said.any ?? [];
}

/** What a template can be told of a complaint, where nothing but marks stands in the place of facts. */
export type MarkedView = Readonly<Record<string, unknown>>;

/**
 * What of its duties a letter does not say: written once from everything, once of a question, and once for each duty from hardly
 * anything but what it needs, so that a sentence which stands or falls with another fact does not pass for it.
 * @param write gives the letter's plain text for such facts
 */
export function unsaidOf(duties: readonly OwedDuty[], write: (view: MarkedView) => string): OwedDuty[] {
  if (duties.length === 0) return [];
  const usual = [write(markedView()), write(markedView({ enquiry: true }))];
  return duties.filter(({ duty }) => {
    const said: { readonly all?: readonly string[]; readonly any?: readonly string[] } = saidBy[duty];
    return [...usual, write(markedView({ only: namesFor(duty) }))].some((text) => {
      const says = (path: string): boolean => text.includes(markOf(path));
      return !(said.all?.every(says) ?? said.any?.some(says) ?? true);
    });
  });
}

/** Facts that are marks: every name says where it stands. */
function markedView({ only, enquiry }: { only?: readonly string[]; enquiry?: true } = {}): MarkedView {
  const isWanted = ({ name, isAlwaysKnown }: Placeholder): boolean =>
    only === undefined || isAlwaysKnown === true || only.some((path) => path === name || path.startsWith(`${name}.`));
  return Object.fromEntries(
    letterPlaceholders.map((one) => [
      one.name,
      one.kind === 'yesNo' ? enquiry : isWanted(one) ? markFor(one, one.name) : one.kind === 'list' ? [] : undefined,
    ]),
  );
}

function markFor({ kind, within = [] }: Placeholder, path: string): unknown {
  const marks = (): MarkedView =>
    Object.fromEntries(within.map((one) => [one.name, markFor(one, `${path}.${one.name}`)]));
  if (kind === 'list') return within[0]?.kind === 'item' ? [markOf(path)] : [marks()];
  if (kind === 'group') return marks();
  return kind === 'link' ? 'https://example.org/' : markOf(path);
}

/** Long and strange enough to be said by no letter of its own accord. */
function markOf(path: string): string {
  return `Zq${path.replaceAll('.', 'Q')}Qz`;
}

/** Policies that are named as those that demand something; the others are counted. */
const mostNamed = 2;

/** Why a letter does not do: what it does not say, and who demands it. */
export function unsaidWords({ called, by }: OwedDuty): Words {
  const named = (locale: Locale, mark: string): string =>
    by
      .slice(0, mostNamed)
      .map((words) => words[locale])
      .join(mark);
  const others = Math.max(0, by.length - mostNamed);
  return {
    en: `it does not always say ${called.en}, which is demanded by ${named('en', ', ')}${others > 0 ? ` and ${others} more` : ''}`,
    'zh-CN': `未能始终写明${called['zh-CN']}，要求来自${named('zh-CN', '、')}${others > 0 ? `等 ${by.length} 项政策` : ''}`,
  };
}
