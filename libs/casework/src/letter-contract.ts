import type { LetterElement } from '#clocks/policy.js';
import type { PersonSeal } from '#privacy/person-seal.js';
import type { LetterName } from '#workflows/complaint/complaint.context.js';
import type { LetterFacts } from '#workflows/complaint/complaint.letter-facts.js';
import { letterWords } from '#workflows/complaint/complaint.letters.js';
import type { Reason } from '#workflows/complaint/complaint.reasons.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { Advanced } from './complaint-record.js';
import type { LetterSource } from './letter-facts.js';
import { letterFactsOf } from './letter-facts.js';
import type { Rulebook } from './rulebook.js';

/** What a policy can ask of a letter: how people call it, and whether the facts have it. */
const elements: Readonly<Record<LetterElement, { readonly called: Words; has(facts: LetterFacts): boolean }>> = {
  reference: { called: { en: 'the reference', 'zh-CN': '投诉编号' }, has: ({ ref }) => ref !== '' },
  owner: {
    called: { en: 'who answers for it', 'zh-CN': '责任人' },
    has: ({ handler }) => handler !== undefined,
  },
  nextDates: { called: { en: 'the next dates', 'zh-CN': '后续时间安排' }, has: ({ dates }) => dates.length > 0 },
  timeToExpect: {
    called: { en: 'when to expect our answer', 'zh-CN': '预计答复时间' },
    has: ({ answerBy }) => answerBy !== undefined,
  },
  howToGoFurther: {
    called: { en: 'how to go further', 'zh-CN': '进一步救济途径' },
    has: ({ redress }) => redress !== undefined,
  },
  questions: { called: { en: 'the questions', 'zh-CN': '需补充的事项' }, has: ({ questions }) => !!questions?.trim() },
  replyBy: { called: { en: 'by when to answer', 'zh-CN': '回复期限' }, has: ({ replyBy }) => replyBy !== undefined },
  // Where it stands is always known, and is said also when nothing new was done.
  progressSoFar: { called: { en: 'what was done so far', 'zh-CN': '目前进展' }, has: () => true },
  reasonForDelay: {
    called: { en: 'the reason for the delay', 'zh-CN': '延期原因' },
    has: ({ reason }) => !!reason?.trim(),
  },
  newDate: { called: { en: 'the new date', 'zh-CN': '新的期限' }, has: ({ newDate }) => newDate !== undefined },
  decision: {
    called: { en: 'the decision', 'zh-CN': '处理决定' },
    has: ({ outcome }) => outcome === 'upheld' || outcome === 'partlyUpheld' || outcome === 'notUpheld',
  },
  reasonPerPoint: {
    called: { en: 'a reason for each point', 'zh-CN': '各诉求点的处理理由' },
    has: ({ points }) => points.length > 0 && points.every(({ finding }) => !!finding?.basis.trim()),
  },
  remedyWithDate: {
    called: { en: 'a remedy with its date', 'zh-CN': '补救措施及完成期限' },
    has: ({ remedies }) => remedies.some(({ by }) => by !== undefined),
  },
  rightToGoFurther: {
    called: { en: 'the right to go further', 'zh-CN': '申请复核或进一步救济的权利' },
    has: ({ redress }) => redress !== undefined,
  },
  body: {
    called: { en: 'the body to turn to', 'zh-CN': '可申诉的外部机构' },
    has: ({ redress }) => redress?.body !== undefined,
  },
  timeLimit: {
    called: { en: 'the time limit for going further', 'zh-CN': '进一步救济的期限' },
    has: ({ redress }) => redress?.body?.timeLimit !== undefined,
  },
  reasonForRejection: {
    called: { en: 'why it is not taken on', 'zh-CN': '不予受理的理由' },
    has: ({ reason }) => !!reason?.trim(),
  },
  whereReferred: {
    called: { en: 'to whom it was passed on', 'zh-CN': '转交单位' },
    has: ({ referredTo }) => !!referredTo?.trim(),
  },
};

/** What people call something that a letter can owe. */
export function calledElement(element: LetterElement): Words {
  return elements[element].called;
}

/** What the policy asks of this letter and the facts do not have. */
export function missingIn(letter: LetterName, facts: LetterFacts, { policy }: Rulebook): LetterElement[] {
  return (policy.letters[letter]?.requires ?? []).filter((element) => !elements[element].has(facts));
}

/** Why a letter cannot go out, in words. */
export function incomplete(letter: LetterName, missing: readonly LetterElement[]): Reason {
  const called = missing.map((element) => elements[element].called);
  return {
    code: 'letter-incomplete',
    values: {
      letter: letterWords[letter],
      elements: {
        en: called.map(({ en }) => en).join(', '),
        'zh-CN': called.map((words) => words['zh-CN']).join('、'),
      },
    },
  };
}

/**
 * Why the letters that a step would send cannot go out: asked before the step is written, so that whoever answers for it
 * hears at once what is lacking, and no bad letter is ever owed.
 * @param seal opens the customer's texts, where they are sealed
 */
export function obstaclesToLetters(
  before: LetterSource,
  step: Advanced,
  rulebook: Rulebook,
  now: number,
  seal?: PersonSeal,
): Reason[] {
  return step.outbox.flatMap(({ effect }) => {
    if (effect.type !== 'letter.send') return [];
    const sealed = { ...before, ...step.complaint };
    const complaint = seal ? seal.openAll(sealed) : sealed;
    const facts = letterFactsOf(complaint, effect.letter, rulebook, now, effect.letterId);
    // A complaint has an owner or its team from the beginning; only the name is not known here.
    const missing = missingIn(effect.letter, { ...facts, handler: letterWords[effect.letter] }, rulebook);
    return missing.length > 0 ? [incomplete(effect.letter, missing)] : [];
  });
}
