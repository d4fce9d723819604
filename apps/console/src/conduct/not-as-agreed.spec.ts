import { notAsAgreed, type Doing, type Mismatch } from './not-as-agreed.js';

const zone = 'Asia/Shanghai';
const at = (text: string): number => Date.parse(`${text}+08:00`);
const tuesday = at('2026-03-03T10:00');
const hours = { days: [2, 7], from: 600, to: 720 };

describe('What somebody is about to do, and what was agreed with the customer', () => {
  it.each<[string, Parameters<typeof notAsAgreed>[0], Doing, number, readonly Mismatch[]]>([
    ['a letter where the telephone is closed', { closed: ['phone'] }, 'writing', tuesday, []],
    ['a call where the telephone is closed', { closed: ['phone'] }, 'calling', tuesday, ['callingClosed']],
    ['a letter where mail is closed', { closed: ['email'] }, 'writing', tuesday, ['writingClosed']],
    [
      'a call where only letters are agreed',
      { closed: [], onlyInWriting: true },
      'calling',
      tuesday,
      ['callingClosed'],
    ],
    [
      'a visit where only letters are agreed',
      { closed: [], onlyInWriting: true },
      'visiting',
      tuesday,
      ['visitingClosed'],
    ],
    ['a letter where only letters are agreed', { closed: [], onlyInWriting: true }, 'writing', tuesday, []],
    ['a call of the one who was agreed', { closed: [], contact: { id: 'ana', name: 'Ana' } }, 'calling', tuesday, []],
    ['a letter of another one', { closed: [], contact: { id: 'li', name: 'Li' } }, 'writing', tuesday, ['others']],
    ['a call in the first minute of the hours', { closed: [], hours }, 'calling', tuesday, []],
    ['a call in the minute after them', { closed: [], hours }, 'calling', at('2026-03-03T12:00'), ['hours']],
    ['a call on another day', { closed: [], hours }, 'calling', at('2026-03-04T11:00'), ['hours']],
    ['a call on a Sunday that was agreed', { closed: [], hours }, 'calling', at('2026-03-08T11:00'), []],
    ['a letter outside of the hours', { closed: [], hours }, 'writing', at('2026-03-04T11:00'), []],
  ])('%s', (_, limits, doing, now, mismatches) => {
    expect(notAsAgreed(limits, doing, 'ana', now, zone)).toEqual(mismatches);
  });
});
