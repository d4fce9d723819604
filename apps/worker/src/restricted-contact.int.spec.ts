import { jest } from '@jest/globals';
import { CustomerFiles } from '#customers/customer-files.js';
import type { Limits } from '#customers/restriction.js';
import { RestrictionStore } from '#customers/restriction.store.js';
import { Restrictions } from '#customers/restrictions.js';
import { DecideSuspendedMail } from '#intake/decide-suspended-mail.js';
import type { SuspendedMail } from '#intake/suspended-mails.js';
import { SuspendedMails } from '#intake/suspended-mails.js';
import type { ReceivedMail } from '#notifications/mail-server.story.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { House } from './house.story.js';

jest.setTimeout(60_000);

const customer = 'wang@customer.example';
const hour = 3_600_000;
const day = 24 * hour;
const li = { kind: 'staff', id: 'li', roles: ['lead'] } as const;

let mails = 0;

function mailTo(to: string, text: string, heads: Record<string, string> = {}): Parameters<House['takeIn']>[0] {
  const all = {
    From: customer,
    To: to,
    Subject: 'The washing machine',
    'Message-ID': `<aside-${(mails += 1)}@customer.example>`,
    ...heads,
  };
  return {
    from: customer,
    to,
    raw: [...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '', text].join('\r\n'),
  };
}

const header = (name: string, { source }: ReceivedMail): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n\\s.*)*)`, 'im').exec(source)?.[1]?.replace(/\r\n\s+/g, '') ?? '';

const addressIn = (text: string): string => /[^\s<>]+@[^\s<>]+/.exec(text)?.[0] ?? '';

/** What a mail says as text, however it was encoded on its way. */
const said = ({ source }: ReceivedMail): string => {
  const [, text = ''] = /Content-Transfer-Encoding: base64\r\n\r\n([\s\S]*?)\r\n\r?\n?--/.exec(source) ?? [];
  return text === '' ? source.replace(/=\r\n/g, '') : Buffer.from(text, 'base64').toString();
};

describe('A customer with whom another way was agreed', () => {
  let time: TurnableTimeSource;
  let house: House;
  let complaintId: string;
  let customerId: string;
  let replyTo: string;

  beforeEach(async () => {
    time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
    house = await House.open('complaints@house.example', time);
    await house.appoint('mo');
    await house.takeIn(mailTo(house.address, 'The new machine leaks and nobody calls back.'));
    const [complaint] = await house.complaints();
    ({ id: complaintId, customerId } = complaint!);
    replyTo = addressIn(header('Reply-To', house.mailsTo(customer)[0]!));
    time.turn(2 * hour);
  });
  afterEach(() => house.close());

  const restrictions = (): Restrictions => house.service(Restrictions);

  async function ask(limits: Limits): Promise<string> {
    const [complaint] = await house.complaints();
    const { id } = await restrictions().ask(
      customerId,
      {
        id: 'restriction-000000001',
        limits,
        reason: 'You sent us 40 mails on one day.',
        evidence: [{ ref: complaint!.ref, at: time.now(), what: '40 mails' }],
        reviewAt: time.now() + 60 * day,
        until: time.now() + 90 * day,
      },
      'li',
    );
    return id;
  }

  async function restrict(limits: Limits): Promise<string> {
    const id = await ask(limits);
    await restrictions().approve(customerId, id, 'mo');
    await house.seeToConduct();
    return id;
  }

  const putAside = async (): Promise<readonly SuspendedMail[]> =>
    (await house.service(SuspendedMails).page({ state: 'open', outcome: 'restricted' }, 50)).items;
  const heard = async (): Promise<number> =>
    (await house.complaints())[0]!.history.filter(({ event }) => event.type === 'customer.wrote').length;
  const toCustomer = (): ReceivedMail[] => house.mailsTo(customer);

  it('is told by a letter what, why, until when, and how to appeal; once', async () => {
    const id = await ask({ closed: ['email'], frequency: { contacts: 1, days: 7 } });
    await house.seeToConduct();
    expect(house.mailsTo('mo@staff.example')).toHaveLength(1);
    const before = toCustomer().length;
    await restrictions().approve(customerId, id, 'mo');
    await house.seeToConduct();
    await house.seeToConduct();
    const letters = toCustomer().slice(before);
    expect(letters).toHaveLength(1);
    const text = said(letters[0]!);
    for (const part of ['by e-mail', '40 mails on one day', '31 May 2026', 'Your appeal is a complaint'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/C-2026-/);
  });

  it('is kept from no one by an answer that is not as agreed: it waits, with one kind word a week, until somebody reads it', async () => {
    await restrict({ closed: ['email'] });
    const before = toCustomer().length;
    for (const text of ['You idiots.', 'Answer me!', 'Now!']) {
      time.turn(2 * hour);
      await house.takeIn(mailTo(replyTo, text));
    }
    expect(await putAside()).toHaveLength(3);
    expect(await heard()).toBe(0);
    const kind = toCustomer().slice(before);
    expect(kind).toHaveLength(1);
    expect(said(kind[0]!)).toMatch(/read it within 30 days[\s\S]*e-mail/);
    expect(header('Auto-Submitted', kind[0]!)).toBe('auto-generated');
  });

  it('is let in, or kept out with a reason that the complaint knows', async () => {
    await restrict({ closed: ['email'] });
    for (const text of ['The receipt that you wanted.', 'Idiots.']) await house.takeIn(mailTo(replyTo, text));
    const [idiots, receipt] = await putAside();
    const decisions = house.service(DecideSuspendedMail);
    const [complaint] = await house.complaints();
    await decisions.file(receipt!.id, complaint!, li);
    await decisions.dismiss(idiots!.id, 'Nothing but abuse', li);
    expect([await heard(), (await putAside()).length]).toEqual([1, 0]);
    const notes = (await house.complaints())[0]!.history.flatMap(({ event }) =>
      event.type === 'note.added' ? [event.text] : [],
    );
    expect(notes.join()).toContain('Nothing but abuse');
  });

  it('is always let in with a new complaint, and with an appeal that answers the letter', async () => {
    await restrict({ closed: ['email'] });
    const letter = toCustomer().at(-1)!;
    await house.takeIn(mailTo(house.address, 'Your driver hit my fence today.', { Subject: 'Fence' }));
    await house.takeIn(
      mailTo(addressIn(header('From', letter)), 'I do not agree.', {
        Subject: 'Re: How you can reach us',
        'In-Reply-To': header('Message-ID', letter),
      }),
    );
    expect(await putAside()).toEqual([]);
    expect((await house.complaints()).map(({ id }) => id)).toHaveLength(3);
  });

  it('is let in with what is agreed: the first mail of a week, and the next a week later', async () => {
    await restrict({ closed: [], frequency: { contacts: 1, days: 7 } });
    const write = async (after: number): Promise<void> => {
      time.turn(after);
      await house.takeIn(mailTo(replyTo, 'Where does it stand?'));
    };
    await write(hour);
    await write(day);
    expect([await heard(), (await putAside()).length]).toEqual([1, 1]);
    await write(6 * day);
    expect([await heard(), (await putAside()).length]).toEqual([2, 1]);
  });

  it('is let in with an answer to what we have asked', async () => {
    await restrict({ closed: ['email'] });
    const at = time.now();
    const facts = [
      { type: 'complaint.assigned', ownerId: 'li' },
      {
        type: 'complaint.classified',
        category: 'installation',
        severity: 'normal',
        safety: false,
        points: [{ id: 'p-1', text: 'It leaks' }],
      },
      { type: 'complaint.accepted' },
      { type: 'information.requested', questions: 'Please send us the receipt.' },
    ];
    for (const [index, fact] of facts.entries())
      await house.record(complaintId, { ...fact, id: `f-${index}`, at, by: li } as never);
    expect(JSON.stringify((await house.complaints())[0]!.history.at(-1)?.state)).toContain('awaitingCustomer');
    await house.takeIn(mailTo(replyTo, 'Here it is.'));
    expect([await heard(), (await putAside()).length]).toEqual([1, 0]);
  });

  it('is not forgotten: what nobody has read for 30 days calls those who lead, each day, and stays', async () => {
    await restrict({ closed: ['email'] });
    await house.takeIn(mailTo(replyTo, 'Please read this.'));
    const calls = (): number => house.mailsTo('mo@staff.example').filter((one) => said(one).includes('30')).length;
    time.turn(29 * day);
    await house.seeToConduct();
    const before = calls();
    time.turn(2 * day);
    await house.seeToConduct();
    await house.seeToConduct();
    expect(calls()).toBe(before + 1);
    time.turn(day);
    await house.seeToConduct();
    expect(calls()).toBe(before + 2);
    expect(await putAside()).toHaveLength(1);
  });

  it('is restricted no longer than was said: whoever approved it is called to review it, it ends, and a letter says so', async () => {
    const id = await restrict({ closed: ['email'] });
    const before = { manager: house.mailsTo('mo@staff.example').length, customer: toCustomer().length };
    time.turn(60 * day);
    await house.seeToConduct();
    expect(house.mailsTo('mo@staff.example')).toHaveLength(before.manager + 1);
    time.turn(30 * day);
    await house.seeToConduct();
    await house.seeToConduct();
    expect(await house.service(RestrictionStore).find(id)).toMatchObject({ state: 'ended' });
    expect(toCustomer().slice(before.customer).map(said).join()).toContain('You can reach us in every way again');
    await house.takeIn(mailTo(replyTo, 'Where does it stand?'));
    expect([await heard(), (await putAside()).length]).toEqual([1, 0]);
  });

  it('has no address in the file: then whoever asked is told to post the letter', async () => {
    const files = house.service(CustomerFiles);
    const file = await files.get(customerId);
    for (const reach of file.reaches) await files.removeReach(customerId, reach.id, 'li');
    const before = house.mailsTo('li@staff.example').length;
    await restrict({ closed: ['phone'] });
    expect(house.mailsTo('li@staff.example').slice(before).map(said).join()).toMatch(/打印通知并邮寄|print the letter/);
  });
});
