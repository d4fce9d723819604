import { isRefusal, stageOf } from '#workflows/complaint/complaint.advance.js';
import { ana, customer, fact, happened, li, mail } from '#workflows/complaint/complaint.story.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { advanceComplaint, snapshotOf } from './advance-complaint.js';
import { rulebookOf, shanghai, Told } from './casework.story.js';
import type { ComplaintRecord } from './complaint-record.js';
import { canonical, findBreak } from './history.js';
import { preview } from './preview.js';
import { overdue } from './timers.js';

/** Monday before the long holiday of October 2026, mid-morning. */
const received = shanghai('2026-09-28 10:00');

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: received,
  by: mail,
  channel: 'email',
  receivedAt: received,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};
const { assigned, accepted, acknowledged } = happened;
/** Severe enough for a person to acknowledge it, and not only the automatic notice. */
const classified = { ...happened.classified, severity: 'high' as const };
const at = <T extends { at: number }>(event: T, instant: number): T => ({ ...event, at: instant });
const minute = 60_000;

/** Taken on and acknowledged within the first half hour. */
function begun(): Told {
  return new Told(registered).happens(
    at(assigned, received + 5 * minute),
    at(classified, received + 10 * minute),
    at(accepted, received + 11 * minute),
    { ...acknowledged, at: received + 30 * minute, nextStepDueAt: shanghai('2026-09-30 17:00') },
  );
}

const clock = ({ clocks }: ComplaintRecord, name: string) => clocks.filter((one) => one.name === name).at(-1);

describe('A complaint as it advances', () => {
  it('begins with the clocks that count from its receipt, by the policy’s business time', () => {
    const { complaint } = new Told(registered);
    expect(clock(complaint, 'acknowledgement')).toMatchObject({
      id: 'acknowledgement.internal.1',
      state: 'running',
      startedAt: received,
      deadline: shanghai('2026-09-29 18:00'),
    });
    // Seven working days over the National Day holiday, with the make-up Saturday of 10 October, end on the 13th.
    expect(new Date(clock(complaint, 'resolution')!.deadline!).toISOString()).toBe(
      new Date(shanghai('2026-10-13 18:00')).toISOString(),
    );
  });

  it('ends the acknowledgement clock when the customer has it, and starts the next', () => {
    const { complaint } = begun();
    expect(clock(complaint, 'acknowledgement')).toMatchObject({ state: 'ended', endedAt: received + 30 * minute });
    expect(clock(complaint, 'investigation')).toMatchObject({ state: 'running', startedAt: received + 30 * minute });
    expect(clock(complaint, 'promise')).toMatchObject({ subject: 'promise-1', deadline: shanghai('2026-09-30 17:00') });
  });

  it('holds our own target while only the customer can go on, and lets it run on with what it had used', () => {
    const asked = at(fact('information.requested', 0, ana, { questions: '请发照片' }), shanghai('2026-09-29 10:00'));
    const waiting = begun().happens(asked);
    expect(clock(waiting.complaint, 'resolution')).toMatchObject({ state: 'held' });
    expect(clock(waiting.complaint, 'customerReply')).toMatchObject({ state: 'running' });
    const before = clock(begun().complaint, 'resolution')!.deadline!;
    waiting.happens(fact('customer.wrote', shanghai('2026-10-09 10:00'), customer, { messageId: 'm-1' }));
    expect(clock(waiting.complaint, 'resolution')!.deadline).toBeGreaterThan(before);
    expect(clock(waiting.complaint, 'customerReply')).toMatchObject({ state: 'ended' });
  });

  it('alerts by the ladder, each point once, at its instant', () => {
    const story = new Told(registered).happens(at(assigned, received + minute)).passesTo(shanghai('2026-10-01 12:00'));
    expect(story.effects.filter((effect) => effect.includes('of acknowledgement'))).toEqual([
      'alert warn 50 of acknowledgement to owner',
      'alert warn 75 of acknowledgement to owner, lead',
      'alert breach of acknowledgement to owner, lead, manager',
      'alert breach + 1 business day of acknowledgement to director',
    ]);
  });

  it('is breached at its deadline, however late somebody notices', () => {
    const story = new Told(registered).passesTo(shanghai('2026-12-01 12:00'));
    const breach = story.steps.find(
      ({ entry }) =>
        entry.event.type === 'clock.breached' && 'clock' in entry.event && entry.event.clock === 'acknowledgement',
    );
    expect(breach?.entry.event.at).toBe(shanghai('2026-09-29 18:00'));
    expect(breach?.entry.recordedAt).toBe(shanghai('2026-12-01 12:00'));
  });

  it('is overdue when it is looked at, even if no worker noticed', () => {
    const { complaint } = new Told(registered);
    expect(overdue(complaint, shanghai('2026-09-29 17:59'))).toEqual([]);
    expect(overdue(complaint, shanghai('2026-09-29 18:00')).map(({ name }) => name)).toEqual(['acknowledgement']);
  });

  it('moves no deadline for a note, an edit or another owner', () => {
    const before = begun().complaint.timers;
    const note = fact('note.added', received + 40 * minute, ana, { text: '已联系安装部' });
    const handover = fact('complaint.assigned', received + 50 * minute, ana, { ownerId: 'bo', handoverNote: '请继续' });
    expect(begun().happens(note, handover).complaint.timers).toEqual(before);
  });

  it('keeps the time that was used when it is weighed anew', () => {
    const story = begun().happens({ ...classified, at: received + 60 * minute, severity: 'critical', reason: '漏电' });
    expect(clock(story.complaint, 'resolution')).toMatchObject({
      startedAt: received,
      severity: 'critical',
      deadline: shanghai('2026-09-30 18:00'),
    });
  });

  it('sends the recurring update to the customer for as long as there is no answer, counted from receipt', () => {
    const story = begun().passesTo(shanghai('2026-11-10 12:00'));
    const updates = story.steps.filter(({ outbox }) =>
      outbox.some(({ effect }) => effect.type === 'letter.send' && effect.letter === 'progressUpdate'),
    );
    expect(updates.map(({ entry }) => new Date(entry.event.at).toISOString().slice(0, 10))).toEqual([
      '2026-10-10',
      '2026-10-16',
      '2026-10-23',
      '2026-10-30',
      '2026-11-06',
    ]);
  });

  it('does not count what is told late backwards', () => {
    const late = fact('contact.recorded', received + 1 * minute, ana, {
      direction: 'in',
      channel: 'phone',
      summary: '客户来电',
    });
    const { complaint } = begun().happens(late);
    expect(findBreak(complaint.history, complaint.historyHead)).toBeUndefined();
    expect(complaint.history.at(-1)?.event.at).toBe(received + 1 * minute);
    expect(clock(complaint, 'investigation')).toEqual(clock(begun().complaint, 'investigation'));
  });

  it('gives the same bytes for the same story', () => {
    expect(canonical(begun().complaint)).toBe(canonical(begun().complaint));
  });

  it('changes nothing when it refuses', () => {
    const { complaint } = begun();
    const refusal = advanceComplaint(complaint, at(happened.closed, received + 40 * minute), rulebookOf());
    expect(isRefusal(refusal)).toBe(true);
    expect(canonical(complaint)).toBe(canonical(begun().complaint));
  });

  it('extends only the limit that the policy extends', () => {
    const rulebook = rulebookOf('cn-banking-insurance');
    const [rule] = rulebook.policy.extensions;
    const story = new Told(registered, rulebook).happens(at(assigned, received + minute));
    const statutory = story.complaint.clocks.find(({ name, limit }) => name === rule!.clock && limit === rule!.limit)!;
    const director = { kind: 'staff', id: 'dir', roles: ['director'] } as const;
    const extended = fact('deadline.extended', received + 2 * minute, director, {
      clock: rule!.clock,
      reason: rule!.reasons[0]!,
      explanation: '案情复杂',
    });
    story.happens(extended);
    const after = story.complaint.clocks.find(({ id }) => id === statutory.id)!;
    expect(after.extensions).toEqual([
      { adds: rule!.adds, reason: rule!.reasons[0], approver: 'dir', at: received + 2 * minute },
    ]);
    expect(after.deadline).toBeGreaterThan(statutory.deadline!);
  });
});

describe('The preview', () => {
  it('tells who will be told what, when, if nothing happens, and it comes true', () => {
    const until = shanghai('2026-10-20 12:00');
    const { complaint } = begun();
    const foretold = preview(complaint, until, rulebookOf());
    expect(foretold[0]).toMatchObject({ kind: 'alert', clock: 'promise', recipients: ['owner'] });
    const told = begun().passesTo(until);
    const effects = told.steps.flatMap(({ outbox, entry }) => (entry.sequence > complaint.version ? outbox : []));
    expect(foretold.length).toBe(
      effects.filter(
        ({ effect }) =>
          effect.type === 'letter.send' || (effect.type === 'alert.raise' && effect.recipients.length > 0),
      ).length,
    );
    expect(stageOf(snapshotOf(complaint, rulebookOf()))).toBe('investigation');
  });
});

describe('Eight weeks under a regulator’s rules', () => {
  it('are lived through in a moment: warned, escalated, held, answered in the last week, followed up, learned from', () => {
    const gb = rulebookOf('fca-disp-1');
    const start = Date.parse('2026-03-02T10:00:00Z');
    const day = 24 * 3_600_000;
    const story = new Told({ ...registered, at: start, receivedAt: start, locale: 'en' }, gb);
    story.happens(
      at(assigned, start + minute),
      at(classified, start + 2 * minute),
      at(accepted, start + 3 * minute),
      { ...acknowledged, at: start + 4 * minute, nextStepDueAt: start + 2 * day },
      at(happened.promiseKept, start + 1 * day),
      at(fact('information.requested', 0, ana, { questions: 'Which invoice?' }), start + 3 * day),
      at(fact('customer.wrote', 0, customer, { messageId: 'm-1' }), start + 9 * day),
      at(happened.leakFound, start + 40 * day),
      at(happened.silenceFound, start + 41 * day),
      at(happened.concluded, start + 42 * day),
      {
        ...happened.proposed,
        at: start + 50 * day,
        remedies: [{ id: 'r-1', kind: 'repair', description: 'Fit it again' }],
      },
      at(happened.finalResponseDelivered, start + 51 * day),
      at(happened.customerAccepted, start + 52 * day),
      at(happened.remedyDone, start + 53 * day),
      at(happened.followUpAssigned, start + 54 * day),
      at(happened.followedUp, start + 54 * day + 60 * minute),
      at(happened.learned, start + 55 * day),
      at(fact('lesson.confirmed', 0, li, {}), start + 55 * day + minute),
      at(happened.closed, start + 56 * day),
      at(fact('correctiveAction.done', 0, li, { actionId: 'action-1', evidence: '培训签到表' }), start + 70 * day),
    );
    const { complaint } = story;
    expect(stageOf(snapshotOf(complaint, gb))).toBe('closed');
    const statutory = complaint.clocks.find(({ name, limit }) => name === 'finalResponse' && limit === 'statutory')!;
    // 56 calendar days after the local day of receipt; the wait for the customer did not stop it.
    expect(new Date(statutory.deadline!).toISOString()).toBe('2026-04-27T23:00:00.000Z');
    expect(statutory).toMatchObject({ state: 'ended', endedAt: start + 51 * day });
    expect(statutory.reached).not.toContain('breach');
    expect(findBreak(complaint.history, complaint.historyHead)).toBeUndefined();
    expect(story.effects.some((effect) => effect.startsWith('alert') && effect.includes('resolution'))).toBe(true);
    expect(complaint.timers.map(({ clockId }) => clockId.split('.')[0])).toEqual(
      expect.arrayContaining(['reopening', 'effectivenessCheck']),
    );
  });
});
