import { rungOf, stageOf } from '../complaint.advance.js';
import {
  after,
  ana,
  bo,
  customer,
  day,
  fact,
  happened,
  hour,
  obstacles,
  registering,
  told,
  until,
} from '../complaint.story.js';

const { followUpAssigned, followedUp, dissatisfied } = happened;
const begun = after(...until.followUp);
const contacting = told(begun, [followUpAssigned]);
const attempted = (at: number) => fact('followUp.attempted', at, bo, {});

describe('Follow-up', () => {
  it('asks for a rating, and gives the call to somebody who did not handle it', () => {
    expect(begun.effects).toEqual([{ type: 'letter.send', letterId: 'survey-1', letter: 'survey' }]);
    expect(obstacles(begun, { ...followUpAssigned, to: 'ana' })).toEqual(['handler-cannot-follow-up']);
    expect(obstacles(contacting, { ...followedUp, by: ana })).toEqual(['handler-cannot-follow-up']);
  });

  it('goes on to the lesson when the customer is satisfied', () => {
    expect(stageOf(told(contacting, [followedUp]).snapshot)).toBe('lessonSummary');
  });

  it('looks at it anew, one rung higher, when the customer is not', () => {
    const anew = told(contacting, [dissatisfied]);
    expect(stageOf(anew.snapshot)).toBe('investigation');
    expect(rungOf(anew.snapshot)).toBe('lead');
    expect(anew.snapshot.context.points.every(({ finding }) => finding === undefined)).toBe(true);
    expect(anew.effects).toContainEqual({
      type: 'alert.raise',
      because: 'dissatisfaction',
      recipients: ['owner', 'lead'],
    });
  });

  it('gives it to another person where the policy has a second stage', () => {
    const story = told(registering({}, { secondStage: true }), [...until.followUp, followUpAssigned, dissatisfied]);
    expect(story.snapshot.context).toMatchObject({ level: 2 });
    expect(story.snapshot.context.ownerId).toBeUndefined();
    const again = fact('complaint.assigned', 6 * day, ana, { ownerId: 'ana' });
    expect(obstacles(story, again)).toEqual(['was-handler']);
    expect(obstacles(story, { ...again, ownerId: 'cy' })).toEqual([]);
  });

  it('tries three times at different hours before it gives up', () => {
    const once = told(contacting, [attempted(5 * day + 9 * hour)]);
    expect(obstacles(once, attempted(6 * day + 9 * hour))).toEqual(['same-hour']);
    const thrice = told(once, [attempted(6 * day + 14 * hour), attempted(7 * day + 19 * hour)]);
    expect(stageOf(thrice.snapshot)).toBe('lessonSummary');
    expect(thrice.snapshot.context.followUpResult).toBe('unreachable');
  });

  it('takes the survey’s answer as the customer’s own word', () => {
    const survey = fact('survey.answered', 5 * day, customer, { handling: 5, outcome: 4 });
    expect(stageOf(told(begun, [survey]).snapshot)).toBe('lessonSummary');
    expect(stageOf(told(begun, [{ ...survey, outcome: 2 }]).snapshot)).toBe('investigation');
    expect(obstacles(begun, { ...survey, by: bo })).toEqual(['not-your-role']);
  });
});

describe('A rating', () => {
  const rated = (handling: number, outcome: number, at = 5 * day) =>
    fact('survey.answered', at, customer, { handling, outcome });
  const satisfied = told(begun, [rated(5, 4)]);

  it('can be changed until the complaint is closed: the last word counts', () => {
    const changed = told(satisfied, [rated(3, 3, 6 * day)]);
    expect(stageOf(changed.snapshot)).toBe('lessonSummary');
    expect(changed.snapshot.context).toMatchObject({
      rating: { handling: 3, outcome: 3 },
      followUpResult: 'satisfied',
    });
  });

  it('that turns to dissatisfied is heard again, though it had been satisfied', () => {
    const anew = told(satisfied, [rated(5, 1, 6 * day)]);
    expect(stageOf(anew.snapshot)).toBe('investigation');
    expect(rungOf(anew.snapshot)).toBe('lead');
    expect(anew.snapshot.context).toMatchObject({ rating: { handling: 5, outcome: 1 }, reopenings: 1 });
    expect(anew.snapshot.context.followUpResult).toBeUndefined();
  });

  it('that was a slip can be put right, and the complaint is looked at to the end all the same', () => {
    const corrected = told(begun, [rated(1, 1), rated(5, 5, 6 * day)]);
    expect(stageOf(corrected.snapshot)).toBe('investigation');
    expect(corrected.snapshot.context.rating).toEqual({ handling: 5, outcome: 5, survey: 'survey-1' });
  });

  it('may be the first one after a call that reached the customer, or nobody', () => {
    expect(stageOf(told(contacting, [followedUp, rated(2, 5, 6 * day)]).snapshot)).toBe('investigation');
  });

  it('is not asked for before it is decided, nor of a complaint that was withdrawn', () => {
    expect(obstacles(after(...until.investigation), rated(5, 5))).toEqual(['rating-not-asked']);
    const withdrawn = told(begun, [fact('customer.withdrew', 5 * day, customer, {})]);
    expect(obstacles(withdrawn, rated(5, 5, 6 * day))).toEqual(['rating-not-asked']);
  });

  it('goes to somebody else where the policy has a second stage', () => {
    const story = told(registering({}, { secondStage: true }), [...until.followUp, rated(5, 5), rated(1, 1, 6 * day)]);
    expect(story.snapshot.context).toMatchObject({ level: 2 });
    expect(story.snapshot.context.ownerId).toBeUndefined();
  });
});
