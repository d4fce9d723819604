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
