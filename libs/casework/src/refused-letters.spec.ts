import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { ana, fact, li, mail } from '#workflows/complaint/complaint.story.js';
import type { HistoryEntry } from './complaint-record.js';
import { refusedLetters, refusesLetter } from './refused-letters.js';

const letterId = 'finalResponse-1';
const told = (...events: readonly ComplaintEvent[]): HistoryEntry[] =>
  events.map((event, index) => ({
    sequence: index + 1,
    event,
    recordedAt: event.at,
    state: {},
    previousHash: '',
    hash: '',
  }));

const withheld = fact('letter.withheld', 1, mail, { letterId, reason: '今日已发三封' });
const bounced = fact('letter.failed', 2, mail, { letterId, reason: '550' });
const refused = fact('letter.failed', 2, li, { letterId, reason: '金额有误，请改写' });
const resent = fact('letter.resent', 3, ana, { letterId });
const ofAnother = fact('letter.delivered', 2, mail, { letterId: 'survey-1' });

describe('A letter that was held back', () => {
  it.each([
    ['refused by whoever looked at it', [withheld, refused], [letterId]],
    ['refused, whatever became of others meanwhile', [withheld, ofAnother, refused], [letterId]],
    ['not refused when it came back', [withheld, bounced], []],
    ['not refused when a person says that one on its way did not arrive', [refused], []],
    ['refused no longer once it is sent again', [withheld, refused, resent], []],
  ])('is %s', (_, events, expected) => {
    expect([...refusedLetters(told(...events))]).toEqual(expected);
  });

  it('is refused by one entry of its history and by no other', () => {
    const history = told(withheld, refused, resent, bounced);
    expect(history.filter((entry) => refusesLetter(history, entry)).map(({ sequence }) => sequence)).toEqual([2]);
  });
});
