import { qualityFigures } from './quality-figures.js';
import type { Mark } from './quality-review.js';
import type { ScoredReview } from './quality-reviews.js';

function review(teamId: string, at: number, marks: Partial<Record<'listened' | 'clear', Mark>>): ScoredReview {
  return {
    teamId,
    at,
    scores: Object.entries(marks).map(([criterion, mark]) => ({ criterion: criterion as 'listened' | 'clear', mark })),
  };
}

describe('What reviews show', () => {
  const north = [
    ...Array.from({ length: 4 }, () => review('north', 10, { listened: 'met', clear: 'met' })),
    review('north', 30, { listened: 'partly', clear: 'notApplicable' }),
    review('north', 30, { listened: 'notMet', clear: 'notApplicable' }),
  ];
  const south = Array.from({ length: 4 }, () => review('south', 10, { listened: 'met' }));
  const { criteria, teams, periods, reviewed, met } = qualityFigures(
    [...north, ...south],
    [
      { from: 0, until: 20 },
      { from: 20, until: 40 },
    ],
  );

  it('is which share of what applied was met, by criterion', () => {
    const of = (wanted: string) => criteria.find(({ criterion }) => criterion === wanted);
    expect(of('listened')).toEqual({
      criterion: 'listened',
      met: 8,
      partly: 1,
      notMet: 1,
      notApplicable: 0,
      share: 0.8,
    });
    // What does not apply is no fault: of the four to which it did, all were met; four are too few to say a share.
    expect(of('clear')).toEqual({ criterion: 'clear', met: 4, partly: 0, notMet: 0, notApplicable: 2 });
    expect([reviewed, met]).toEqual([10, 12 / 14]);
  });

  it('says no share of a team, or of a month, with fewer than five', () => {
    expect(teams).toEqual([
      { teamId: 'north', reviewed: 6, met: 0.8 },
      { teamId: 'south', reviewed: 4 },
    ]);
    expect(periods).toEqual([
      { from: 0, until: 20, reviewed: 8, met: 1 },
      { from: 20, until: 40, reviewed: 2 },
    ]);
  });
});
