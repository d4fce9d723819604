import { ana, fact, happened, hour, li, mail } from '#workflows/complaint/complaint.story.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { rulebookOf, shanghai, Told } from './casework.story.js';
import type { Clock } from './complaint-record.js';
import { canonical } from './history.js';
import { replay } from './replay.js';
import { loadRulebooks } from './rulebooks.js';

const received = shanghai('2026-09-28 10:00');
const minute = 60_000;

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

/** Acknowledged by a letter that the mail server took within the hour. */
function acknowledged(policy = 'default'): Told {
  const { assigned, classified, accepted, acknowledged: given } = happened;
  return new Told(registered, rulebookOf(policy)).happens(
    { ...assigned, at: received + 5 * minute },
    { ...classified, severity: 'high', at: received + 6 * minute },
    { ...accepted, at: received + 7 * minute },
    {
      ...given,
      medium: 'inWriting',
      at: received + 10 * minute,
      nextStepDueAt: shanghai('2026-10-30 17:00'),
    },
    fact('letter.delivered', received + 11 * minute, mail, { letterId: 'acknowledgement-1' }),
  );
}

const bounced = (at: number): ComplaintEvent =>
  fact('letter.failed', at, mail, { letterId: 'acknowledgement-1', reason: '550' });

const clocks = (told: Told, name: string): readonly Clock[] => told.complaint.clocks.filter((one) => one.name === name);

describe('The clock of a duty whose letter came back', () => {
  it('goes on in the same round, due when it was due', () => {
    const told = acknowledged();
    const due = clocks(told, 'acknowledgement')[0]?.deadline;
    expect(clocks(told, 'acknowledgement')).toMatchObject([{ state: 'ended' }]);
    const at = received + 3 * hour;
    told.happens(bounced(at));
    expect(clocks(told, 'acknowledgement')).toMatchObject([
      { id: 'acknowledgement.internal.1', state: 'running', deadline: due, reopenedAt: at },
    ]);
    expect(clocks(told, 'acknowledgement')[0]?.endedAt).toBeUndefined();
  });

  it('was breached at its deadline when the letter comes back later, which alerts at once; no warning rings any more', () => {
    const told = acknowledged();
    const due = clocks(told, 'acknowledgement')[0]!.deadline!;
    const before = told.effects.length;
    told.happens(bounced(due + 20 * minute)).passesTo(due + 21 * minute);
    const breach = told.complaint.history.findLast(({ event }) => event.type === 'clock.breached');
    expect(breach?.event).toMatchObject({ at: due, clock: 'acknowledgement', point: 'breach' });
    expect(told.effects.slice(before).filter((effect) => effect.includes('acknowledgement'))).toEqual([
      'alert breach of acknowledgement to owner, lead, manager',
    ]);
  });

  it('ends when the customer is told, and does not begin another round', () => {
    const told = acknowledged().happens(
      bounced(received + 3 * hour),
      fact('acknowledgement.given', received + 4 * hour, ana, {
        medium: 'inPerson',
        confirmed: '漏水',
        nextStep: '三天内答复',
        nextStepDueAt: shanghai('2026-10-30 17:00'),
        promiseId: 'promise-2',
      }),
    );
    expect(clocks(told, 'acknowledgement')).toMatchObject([{ state: 'ended', endedAt: received + 4 * hour }]);
  });

  it('does not give more time to what counts from the acknowledgement', () => {
    const told = acknowledged('cn-12315');
    const due = clocks(told, 'finalResponse').map(({ deadline }) => deadline);
    told.happens(
      bounced(received + 3 * hour),
      fact('letter.resent', received + 4 * hour, li, { letterId: 'acknowledgement-1' }),
      fact('letter.delivered', received + 5 * hour, mail, { letterId: 'acknowledgement-1' }),
    );
    expect(clocks(told, 'finalResponse').map(({ deadline }) => deadline)).toEqual(due);
  });

  it('is told again from the history alone, byte for byte', () => {
    const told = acknowledged().happens(bounced(received + 3 * hour));
    expect(canonical(replay(told.complaint.history, loadRulebooks('workflows')))).toBe(canonical(told.complaint));
  });
});

describe('The clocks of an enquiry that was answered and is a complaint after all', () => {
  const enquired = fact('enquiry.recognised', received + 5 * minute, ana, { reason: '询问保修期限' });
  const answered = fact('enquiry.answered', received + 30 * minute, ana, { answer: '保修三年' });
  const dissatisfied = (at: number): ComplaintEvent => fact('complaint.recognised', at, ana, { reason: '对答复不满' });

  it('count from when it came, as if it had never been called an enquiry', () => {
    const told = new Told(registered, rulebookOf('fca-disp-1'));
    const due = clocks(told, 'finalResponse').map(({ deadline }) => deadline);
    told.happens(enquired, answered);
    expect(clocks(told, 'finalResponse').every(({ state }) => state === 'ended')).toBe(true);
    told.happens(dissatisfied(received + 30 * hour));
    expect(clocks(told, 'finalResponse').map(({ deadline }) => deadline)).toEqual(due);
    expect(clocks(told, 'finalResponse').every(({ state }) => state === 'running')).toBe(true);
  });

  it('were breached at their deadlines where these have passed meanwhile', () => {
    const told = new Told(registered, rulebookOf('default'));
    const due = clocks(told, 'acknowledgement')[0]!.deadline!;
    told.happens(enquired, answered, dissatisfied(due + hour)).passesTo(due + hour + minute);
    const breach = told.complaint.history.findLast(({ event }) => event.type === 'clock.breached');
    expect(breach?.event).toMatchObject({ at: due, clock: 'acknowledgement' });
  });

  it('are found again by replaying the history', () => {
    const told = new Told(registered, rulebookOf('default'));
    told.happens(enquired, answered, dissatisfied(received + 3 * hour));
    expect(canonical(replay(told.complaint.history, loadRulebooks('workflows')))).toBe(canonical(told.complaint));
  });
});
