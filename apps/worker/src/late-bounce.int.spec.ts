import { jest } from '@jest/globals';
import { TurnableTimeSource } from '#platform/time-source.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { ReceivedMail } from '#notifications/mail-server.story.js';
import { ana, fact, happened, hour } from '#workflows/complaint/complaint.story.js';
import type { Posted } from './house.story.js';
import { House } from './house.story.js';

jest.setTimeout(120_000);

const start = Date.parse('2026-03-02T10:00:00+08:00');
const customer = 'wang@customer.example';

const complained: Posted = {
  from: customer,
  to: 'complaints@first.example',
  raw: [
    'Message-ID: <m-1@customer.example>',
    `From: ${customer}`,
    'To: complaints@first.example',
    'Subject: Leak',
    '',
    'The new machine leaks.',
  ].join('\r\n'),
};

/** The customer's mail server took the mail, and days later says that it could not be delivered (RFC 3464). */
function reportOn(got: ReceivedMail): Posted {
  const raw = [
    'Message-ID: <report-1@mx.customer.example>',
    'From: MAILER-DAEMON@mx.customer.example',
    `To: ${got.from}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.customer.example',
    '',
    `Final-Recipient: rfc822; ${customer}`,
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b--',
    '',
  ].join('\r\n');
  return { from: '', to: got.from, raw };
}

const stageOf = ({ history }: StoredComplaint): unknown =>
  (history.at(-1)?.state as { handling: unknown } | undefined)?.handling;

describe('A letter that the mail server took, and that comes back days later', () => {
  let time: TurnableTimeSource;
  let house: House;
  beforeEach(async () => {
    time = new TurnableTimeSource(start);
    house = await House.open('complaints@first.example', time);
  });
  afterEach(() => house.close());

  it('takes the complaint back to its duty, with the due date that it had, and the owner is told by mail', async () => {
    await house.takeIn(complained);
    const [{ id }] = (await house.complaints()) as [StoredComplaint];
    for (const event of [
      happened.assigned,
      { ...happened.classified, severity: 'high' as const },
      happened.accepted,
      { ...happened.acknowledged, medium: 'inWriting' as const, nextStepDueAt: start + 900 * hour },
    ])
      await house.record(id, { ...event, at: time.now() });
    const acknowledgement = house.mailsTo(customer).at(-1)!;
    const [told] = (await house.complaints()) as [StoredComplaint];
    expect(stageOf(told)).toEqual({ investigation: 'gathering' });
    const due = told.clocks.find(({ name }) => name === 'acknowledgement')?.deadline;

    time.turn(50 * hour);
    await house.takeIn(reportOn(acknowledgement));

    const [reopened] = (await house.complaints()) as [StoredComplaint];
    expect(stageOf(reopened)).toEqual({ acknowledgement: 'contacting' });
    expect(reopened.clocks.filter(({ name }) => name === 'acknowledgement')).toMatchObject([
      { round: 1, state: 'running', deadline: due, reopenedAt: time.now() },
    ]);
    // The owner, who alone is told of it at once.
    const alert = house.mailsTo('ana@staff.example').at(-1)?.source.replaceAll('=\r\n', '') ?? '';
    expect(alert).toContain(reopened.ref);

    // The deadline passed while everybody believed that it was met.
    await house.wake(id);
    const [late] = (await house.complaints()) as [StoredComplaint];
    const breach = late.history.find(({ event }) => event.type === 'clock.breached')?.event;
    expect(breach).toMatchObject({ clock: 'acknowledgement', at: due });

    await house.record(id, fact('letter.resent', time.now(), ana, { letterId: 'acknowledgement-1' }));
    const [again] = (await house.complaints()) as [StoredComplaint];
    expect(stageOf(again)).toEqual({ investigation: 'gathering' });
  });
});
