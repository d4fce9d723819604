import type { Criterion } from './quality-address.js';
import { criteria } from './quality-address.js';
import type { Marked } from './scorecard.js';
import { readScorecard, whatIsMissing } from './scorecard.js';

const all = (different: Partial<Record<Criterion, Marked>> = {}) => ({
  ...Object.fromEntries(criteria.map((one) => [one, { mark: 'met' as const }])),
  ...different,
});

describe('A scorecard', () => {
  it('is sent when every question has its mark, what was not met its note, and whoever handled it some words', () => {
    expect(whatIsMissing(readScorecard(undefined))).toEqual({ what: 'marks', count: 8 });
    expect(whatIsMissing({ marked: all({ clear: {} }), summary: '…' })).toEqual({ what: 'marks', count: 1 });
    expect(whatIsMissing({ marked: all({ clear: { mark: 'notMet', note: ' ' } }), summary: '…' })).toEqual({
      what: 'notes',
    });
    expect(whatIsMissing({ marked: all(), summary: ' ' })).toEqual({ what: 'summary' });
    expect(whatIsMissing({ marked: all({ lesson: { mark: 'notApplicable' } }), summary: '很好' })).toBeUndefined();
  });

  it('comes back from the device as it was typed, whatever else stands there', () => {
    const card = { marked: all({ clear: { mark: 'partly' as const, note: '落款不清' } }), summary: '很好' };
    expect(readScorecard(JSON.parse(JSON.stringify(card)))).toEqual(card);
    expect(readScorecard({ marked: { clear: { mark: 'lost', note: 7 } }, summary: 1 }).summary).toBe('');
  });
});
