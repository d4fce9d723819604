import { createSecretKey, randomUUID } from 'node:crypto';
import type { Choosing, ClosedFacts } from './choose-for-review.js';
import { isDrawn, pickReviewer, reasonsToReview } from './choose-for-review.js';

const key = createSecretKey(Buffer.from('a key of this house, and of no other'));
const house: Choosing = { share: 10, remedyOver: 100_000, key };
const ids = Array.from({ length: 20_000 }, (_, index) => `complaint-${index}`);
const drawn = (different: Partial<Choosing> = {}): string[] =>
  ids.filter((id) => isDrawn(id, { ...house, ...different }));

describe('Closed complaints that are looked at again', () => {
  it('are drawn by lot in about the share that the house has set', () => {
    // Ten standard deviations: 20,000 lots at 10 % give 2,000 ± 42.
    expect(Math.abs(drawn().length - 2000)).toBeLessThan(425);
    expect(drawn({ share: 0 })).toEqual([]);
    expect(drawn({ share: 100 })).toHaveLength(ids.length);
  });

  it('are the same however often they are looked at, and stay among them when the share grows', () => {
    expect(drawn()).toEqual(drawn());
    const more = new Set(drawn({ share: 25 }));
    expect(drawn().filter((id) => !more.has(id))).toEqual([]);
  });

  it('cannot be told before by anybody without the key', () => {
    const elsewhere = new Set(drawn({ key: createSecretKey(Buffer.from('another key')) }));
    const both = drawn().filter((id) => elsewhere.has(id)).length;
    // Two keys agree on one in ten, as chance does.
    expect(both / drawn().length).toBeLessThan(0.2);
  });

  const notDrawn = ids.find((id) => !isDrawn(id, house))!;
  const isDrawnId = ids.find((id) => isDrawn(id, house))!;
  it.each<[string, Partial<ClosedFacts>, string[]]>([
    ['nothing, where there is no reason', {}, []],
    ['the lot', { complaintId: isDrawnId }, ['random']],
    ['a customer who needs special care', { isVulnerable: true }, ['vulnerable']],
    ['more than the limit, granted', { granted: 100_001 }, ['remedy']],
    ['not the limit itself', { granted: 100_000 }, []],
    [
      'all reasons that there are',
      { complaintId: isDrawnId, isVulnerable: true, granted: 1e9 },
      ['random', 'vulnerable', 'remedy'],
    ],
  ])('are chosen for: %s', (_, different, reasons) => {
    const facts = { complaintId: notDrawn, isVulnerable: false, granted: 0, ...different };
    expect(reasonsToReview(facts, house)).toEqual(reasons);
  });
});

describe('Whoever reviews', () => {
  it('is whoever has the fewest open reviews', () => {
    expect(
      pickReviewer(
        ['li', 'mo'],
        new Map([
          ['li', 3],
          ['mo', 2],
        ]),
        'c-1',
      ),
    ).toBe('mo');
    expect(pickReviewer(['li', 'mo'], new Map([['mo', 1]]), 'c-1')).toBe('li');
  });

  it('is spread evenly over many, and is nobody where nobody may', () => {
    const open = new Map<string, number>();
    for (let one = 0; one < 300; one += 1) {
      const picked = pickReviewer(['li', 'mo', 'yu'], open, randomUUID())!;
      open.set(picked, (open.get(picked) ?? 0) + 1);
    }
    expect([...open.values()]).toEqual([100, 100, 100]);
    expect(pickReviewer([], open, 'c-1')).toBeUndefined();
  });

  it('is not always the first among equals', () => {
    const first = new Set(ids.slice(0, 50).map((id) => pickReviewer(['li', 'mo'], new Map(), id)));
    expect(first).toEqual(new Set(['li', 'mo']));
  });
});
