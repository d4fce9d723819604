import type { Say } from './shown-value.js';
import { shownValue } from './shown-value.js';

/** Says what it was asked to say. */
const say: Say = {
  word: (vocabulary, name) => `<${vocabulary} ${name}>`,
  choice: (field, value) => (field === 'mood' ? `<mood ${value}>` : undefined),
  person: (id) => `<person ${id}>`,
  team: (id) => `<team ${id}>`,
  category: (code) => `<category ${code}>`,
  language: (locale) => `<language ${locale}>`,
  instant: (at) => `<instant ${at}>`,
  money: (amount) => `<money ${amount}>`,
  yesOrNo: (value) => (value ? '<yes>' : '<no>'),
  state: (of, state) => `<${of} ${state}>`,
};

describe('a value in the table of what has changed', () => {
  it.each([
    ['stage', 'receipt', '<stages receipt>'],
    ['rung', 'lead', '<states lead>'],
    ['state', { handling: { investigation: 'gathering' }, escalation: 'calm', caseFile: 'kept' }, '<states gathering>'],
    ['context.severity', 'high', '<severities high>'],
    ['context.outcome', 'upheld', '<outcomes upheld>'],
    ['context.ownerId', 'ana', '<person ana>'],
    ['context.complainedAbout', ['ana', 'bo'], '<person ana>; <person bo>'],
    ['context.teamId', 'team-1', '<team team-1>'],
    ['context.category', 'installation.late', '<category installation.late>'],
    ['context.locale', 'en', '<language en>'],
    ['context.mood', 'upset', '<mood upset>'],
    ['context.amount', 19_900, '<money 19900>'],
    ['context.level', 2, '2'],
    ['context.acknowledgedInPerson', true, '<yes>'],
    ['context.receivedAt', 1_790_000_000_000, '<instant 1790000000000>'],
    ['context.breached', ['acknowledgement', 'promise:p-1'], '<clocks acknowledgement>; <clocks promise>'],
    [
      'context.extensions',
      [{ clock: 'finalResponse', reason: 'complexCase' }],
      '<clocks finalResponse> · <reasons complexCase>',
    ],
    ['context.product', undefined, '–'],
  ])('of %s is said in words', (field, value, words) => {
    expect(shownValue(field, value, say)).toBe(words);
  });

  it('tells of a thing what people know of it, and no id', () => {
    const promise = { id: 'p-1', kind: 'promise', text: '周五前回电', madeBy: 'ana', state: 'open' };
    expect(shownValue('context.promises.p-1', promise, say)).toBe(
      'promise · 周五前回电 · <person ana> · <promises open>',
    );
    const clock = { state: 'held', deadline: 1_790_000_000_000 };
    expect(shownValue('clocks.approval.internal.1', clock, say)).toBe('<clocks held> · <instant 1790000000000>');
  });
});
