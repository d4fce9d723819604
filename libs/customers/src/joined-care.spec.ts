import type { Care } from './care.js';
import type { Customer, CustomerEntry } from './customer.js';
import { joinedCare } from './joined-care.js';

const day = 24 * 3_600_000;
const now = Date.parse('2026-06-01T10:00:00Z');
const ago = (days: number): number => now - days * day;

function care(daysAgo: number, different: Partial<Care> = {}): Care {
  return {
    drivers: [],
    needs: ['largePrint'],
    consent: { how: 'spoken', at: ago(daysAgo) },
    recordedAt: ago(daysAgo),
    until: now + 100 * day,
    ...different,
  };
}

function file(id: string, different: Partial<Customer> = {}): Customer {
  const nothing = { reaches: [], notSameAs: [], seenWith: [], log: [], version: 1, createdAt: 0, updatedAt: 0 };
  return { id, ...nothing, ...different };
}

const did = (act: CustomerEntry['act'], daysAgo: number, other?: string): CustomerEntry => ({
  act,
  at: ago(daysAgo),
  ...(other !== undefined && { other }),
});

const intoA = { mergedInto: 'a', log: [did('merged', 10, 'a')] };

describe('What is kept of the needs of a customer who has several files', () => {
  it('is what any of them says, by the consent that was given last', () => {
    const joined = joinedCare(
      [
        file('a', { care: care(40, { needs: ['moreTime'], drivers: ['health'], note: 'Slowly, please' }) }),
        file('b', { ...intoA, care: care(20, { needs: ['largePrint', 'interpreter'], note: 'Cantonese' }) }),
      ],
      now,
    );
    expect(joined).toMatchObject({
      needs: ['largePrint', 'moreTime', 'interpreter'],
      drivers: ['health'],
      note: 'Cantonese\nSlowly, please',
      consent: { at: ago(20) },
    });
  });

  it('is the last word where two say the opposite', () => {
    const files = [
      file('a', { care: care(40, { needs: ['callRather', 'moreTime'] }) }),
      file('b', { ...intoA, care: care(20, { needs: ['writeRather'] }) }),
    ];
    expect(joinedCare(files, now)?.needs).toEqual(['moreTime', 'writeRather']);
  });

  it.each<[string, Customer[], readonly string[] | undefined]>([
    [
      'nothing, when the consent was taken back in one file after it was given in the other',
      [file('a', { log: [did('careWithdrawn', 30)] }), file('b', { ...intoA, care: care(40) })],
      undefined,
    ],
    [
      'what was agreed to after that',
      [file('a', { log: [did('careWithdrawn', 30)] }), file('b', { ...intoA, care: care(20) })],
      ['largePrint'],
    ],
    [
      'nothing, when it was agreed to before that and only written down later',
      [
        file('a', { log: [did('careWithdrawn', 30)] }),
        file('b', { ...intoA, care: care(20, { consent: { how: 'inWriting', at: ago(31) } }) }),
      ],
      undefined,
    ],
    [
      'only what was written anew after the files became one',
      [
        file('a', { care: care(5, { needs: ['interpreter'] }), log: [did('careRecorded', 5)] }),
        file('b', { ...intoA, care: care(20) }),
      ],
      ['interpreter'],
    ],
    [
      'nothing, when what was written anew has ended since',
      [file('a', { log: [did('careRecorded', 5), did('careEnded', 1)] }), file('b', { ...intoA, care: care(20) })],
      undefined,
    ],
    [
      'what both say, when the speaking file was written before the files became one',
      [
        file('a', { care: care(30, { needs: ['interpreter'] }), log: [did('careRecorded', 30)] }),
        file('b', { ...intoA, care: care(20) }),
      ],
      ['largePrint', 'interpreter'],
    ],
    [
      'the same over two mergers',
      [
        file('a', { care: care(5, { needs: ['moreTime'] }), log: [did('careRecorded', 5)] }),
        file('b', intoA),
        file('c', { mergedInto: 'b', log: [did('merged', 15, 'b')], care: care(20) }),
      ],
      ['moreTime'],
    ],
    [
      'not what is kept no longer',
      [
        file('a', { care: care(30, { until: ago(1) }) }),
        file('b', { ...intoA, care: care(20, { needs: ['moreTime'] }) }),
      ],
      ['moreTime'],
    ],
    ['nothing where nothing was said', [file('a'), file('b', intoA)], undefined],
  ])('is %s', (_, files, needs) => {
    expect(joinedCare(files, now)?.needs).toEqual(needs);
  });
});
