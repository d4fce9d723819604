import { stageOf } from '../complaint.advance.js';
import type { ComplaintContext } from '../complaint.context.js';
import type { Actor } from '../complaint.roles.js';
import type { Step } from '../complaint.step.js';
import {
  after,
  ana,
  bo,
  customer,
  day,
  fact,
  happened,
  hour,
  li,
  mail,
  obstacles,
  registering,
  time,
  told,
  until,
} from '../complaint.story.js';

const other = 'C-2026-000002-1';
const complaints: Actor = { kind: 'channel', id: 'complaints' };
const merged = fact('complaint.merged', 30 * hour, ana, { into: other });
const undone = fact('merge.undone', 40 * hour, ana, { reason: '两台不同的机器' });

function contextOf({ snapshot }: Step): ComplaintContext {
  return snapshot.context;
}

describe('A complaint that was merged', () => {
  const done = after(...until.investigation, merged);

  it('is closed, knows which complaint goes on for it, and tells that one', () => {
    expect(stageOf(done.snapshot)).toBe('closed');
    expect(contextOf(done).links).toEqual([{ kind: 'mergedInto', other, at: 30 * hour }]);
    expect(done.effects).toEqual([{ type: 'complaint.link', into: other }]);
  });

  it('passes on what the customer writes to it, for nobody answers here any more', () => {
    const wrote = told(done, [fact('customer.wrote', 31 * hour, customer, { messageId: 'm-9' })]);
    expect(wrote.effects).toEqual([{ type: 'message.passOn', into: other, messageId: 'm-9' }]);
  });

  it.each([
    ['while it was weighed', [happened.assigned], { receipt: 'assessing' }],
    [
      'while it was an enquiry',
      [happened.assigned, fact('enquiry.recognised', 3 * hour, ana, { reason: '询问' })],
      { receipt: 'enquiring' },
    ],
    [
      'before it was acknowledged',
      [happened.assigned, happened.classified, happened.accepted],
      { acknowledgement: 'contacting' },
    ],
    ['while it was investigated', until.investigation, { investigation: 'gathering' }],
  ])('%s goes on there when that is undone, and the other one hears of it', (_, before, place) => {
    const again = after(...before, merged, undone);
    expect(again.snapshot.value).toMatchObject({ handling: place });
    expect(contextOf(again)).toMatchObject({ links: [] });
    for (const fact_ of ['outcome', 'closedAt', 'followUpResult', 'leftFrom'] as const)
      expect([fact_, contextOf(again)[fact_]]).toEqual([fact_, undefined]);
    // Nobody is told twice that it came in.
    expect(again.effects).toEqual([{ type: 'complaint.unlink', from: other, as: 'mergedFrom' }]);
  });

  it('is investigated at once when the letter that acknowledges it arrived meanwhile', () => {
    const inWriting = { ...happened.acknowledged, medium: 'inWriting' as const };
    const waiting = after(happened.assigned, happened.classified, happened.accepted, inWriting, merged);
    const arrived = fact('letter.delivered', 35 * hour, mail, { letterId: 'acknowledgement-1' });
    expect(stageOf(told(waiting, [arrived, undone]).snapshot)).toBe('investigation');
    expect(stageOf(told(waiting, [undone]).snapshot)).toBe('acknowledgement');
  });

  it('keeps its points and findings, and can be merged anew', () => {
    const again = after(...until.investigation, { ...happened.leakFound, at: 29 * hour }, merged, undone);
    expect(contextOf(again).points[0]?.finding?.result).toBe('upheld');
    expect(obstacles(again, { ...merged, id: 'e-anew', at: 50 * hour })).toEqual([]);
  });

  it('is not given back by just anybody, nor after the time for reopening', () => {
    expect(obstacles(done, { ...undone, by: bo })).toEqual(['not-the-owner']);
    expect(obstacles(done, { ...undone, by: complaints })).toEqual([]);
    const over = { clock: 'reopening', limit: 'internal', point: 'breach', alert: [] } as const;
    const later = told(done, [fact('clock.breached', 36 * day, time, over)]);
    expect(obstacles(later, { ...undone, by: li, at: 40 * day })).toEqual(['reopening-over']);
    expect(obstacles(after(...until.closed), { ...undone, at: 10 * day })).toEqual(['not-merged']);
  });

  it('goes on by itself when the customer says that it is not settled', () => {
    const reopened = told(done, [fact('complaint.reopened', 5 * day, customer, { reason: '与另一件无关' })]);
    expect(stageOf(reopened.snapshot)).toBe('investigation');
    expect(contextOf(reopened).links).toEqual([]);
    expect(reopened.effects).toContainEqual({ type: 'complaint.unlink', from: other, as: 'mergedFrom' });
  });
});

describe('A complaint that another one is merged into', () => {
  const joined = fact('complaint.joined', 30 * hour, complaints, {
    other,
    otherId: 'c-2',
    saidBy: 'ana',
    receivedAt: 0.5 * hour,
    points: [{ id: 'p-1', text: '地板受损' }],
  });
  const both = after(...until.investigation, joined);

  it('answers for both, from whichever was received first, and its owner hears of it', () => {
    expect(contextOf(both)).toMatchObject({ receivedAt: 0.5 * hour, ownReceivedAt: 1 * hour });
    expect(contextOf(both).points.map(({ text, from }) => [text, from])).toEqual([
      ['漏水', undefined],
      ['没有回电', undefined],
      ['地板受损', other],
    ]);
    expect(both.effects).toEqual([{ type: 'owner.notify', about: 'joined' }]);
  });

  it('is not received later because a later one joins it', () => {
    const later = after(...until.investigation, { ...joined, receivedAt: 20 * hour });
    expect(contextOf(later).receivedAt).toBe(1 * hour);
  });

  it('is what it was when they part; of several that joined it the earliest goes on to count', () => {
    const parted = fact('complaint.parted', 40 * hour, complaints, { other, otherId: 'c-2' });
    const alone = told(both, [parted]);
    expect(contextOf(alone)).toMatchObject({ receivedAt: 1 * hour, links: [] });
    expect(contextOf(alone).points).toHaveLength(2);
    const third = { ...joined, id: 'e-third', other: 'C-2026-000003-8', otherId: 'c-3', receivedAt: 0.75 * hour };
    expect(contextOf(told(both, [third, parted])).receivedAt).toBe(0.75 * hour);
    expect(obstacles(alone, { ...parted, id: 'e-again' })).toEqual(['link-unknown']);
  });

  it('must answer every point of both', () => {
    const found = told(both, [happened.leakFound, happened.silenceFound]);
    expect(obstacles(found, happened.concluded)).toEqual(['points-without-finding']);
  });

  it('takes nothing in once it is decided, and nobody in person says that something joined it', () => {
    expect(obstacles(after(...until.followUp), { ...joined, at: 10 * day })).toEqual(['not-in-this-stage']);
    expect(obstacles(after(...until.investigation), { ...joined, by: li })).toEqual(['not-your-role']);
    expect(obstacles(both, { ...joined, id: 'e-again' })).toEqual(['linked-already']);
  });
});

describe('A complaint that is split', () => {
  const split = fact('complaint.split', 10 * hour, ana, {
    subject: '没有回电',
    summary: '客服三天没有回电',
    pointIds: ['p-2'],
  });

  it('gives a point away to a complaint of its own', () => {
    const step = after(...until.investigation, split);
    expect(contextOf(step).points.map(({ id }) => id)).toEqual(['p-1']);
    expect(step.effects).toEqual([{ type: 'complaint.splitOff' }]);
  });

  it.each([
    ['an unknown point', { pointIds: ['p-9'] }, 'point-unknown'],
    ['every point', { pointIds: ['p-1', 'p-2'] }, 'split-takes-all'],
    ['nothing', { pointIds: [] }, 'split-takes-nothing'],
  ])('does not give away %s', (_, differently, reason) => {
    expect(obstacles(after(...until.investigation), { ...split, ...differently })).toEqual([reason]);
  });

  it('gives away messages where nobody has listed points yet', () => {
    const step = registering();
    expect(obstacles(told(step, [happened.assigned]), { ...split, pointIds: [], messageIds: ['m-1'] })).toEqual([]);
  });

  it('is not split any more when it is decided, nor by somebody whom it is about', () => {
    expect(obstacles(after(...until.followUp), { ...split, at: 10 * day })).toEqual(['not-in-this-stage']);
    const aboutAna = after(...until.investigation, fact('conflict.declared', 9 * hour, bo, { staffId: 'ana' }));
    expect(obstacles(aboutAna, split)).toEqual(['conflict-of-interest']);
  });
});

describe('Links between complaints', () => {
  const linked = fact('complaint.linked', 3 * hour, bo, { link: 'partOfIncident', other });
  const off = fact('complaint.unlinked', 4 * hour, bo, { link: 'partOfIncident', other });

  it('are known at both ends, and can be taken off again', () => {
    const step = after(linked);
    expect(contextOf(step).links).toEqual([{ kind: 'partOfIncident', other, at: 3 * hour }]);
    expect(step.effects).toEqual([{ type: 'complaint.link', into: other, as: 'incidentOf' }]);
    const without = told(step, [off]);
    expect(contextOf(without).links).toEqual([]);
    expect(without.effects).toEqual([{ type: 'complaint.unlink', from: other, as: 'incidentOf' }]);
  });

  it('are made once, also of a complaint that has closed', () => {
    expect(obstacles(after(linked), { ...linked, id: 'e-again' })).toEqual(['linked-already']);
    expect(obstacles(after(), off)).toEqual(['link-unknown']);
    expect(obstacles(after(...until.closed), { ...linked, at: 10 * day })).toEqual([]);
  });

  it('that follow from a merger or a split are not taken off by themselves', () => {
    const taken = fact('complaint.unlinked', 40 * hour, ana, { link: 'mergedInto', other });
    expect(obstacles(after(...until.investigation, merged), taken)).toEqual(['link-of-what-happened']);
  });

  it('hear of the other end, and of its going', () => {
    const noted = fact('link.noted', 3 * hour, complaints, { link: 'hasDuplicate', other, otherId: 'c-2' });
    const step = after(noted);
    expect(contextOf(step).links).toEqual([{ kind: 'hasDuplicate', other, otherId: 'c-2', at: 3 * hour }]);
    const dropped = fact('link.dropped', 4 * hour, complaints, { link: 'hasDuplicate', other, otherId: 'c-2' });
    expect(contextOf(told(step, [dropped])).links).toEqual([]);
  });
});
