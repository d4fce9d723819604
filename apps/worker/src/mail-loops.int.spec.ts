import { jest } from '@jest/globals';
import type { ReceivedMail } from '#notifications/mail-server.story.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { ana, fact } from '#workflows/complaint/complaint.story.js';
import type { Posted } from './house.story.js';
import { House } from './house.story.js';

jest.setTimeout(60_000);

const minute = 60_000;
const start = Date.parse('2026-03-02T10:00:00+08:00');
const customer = 'wang@customer.example';

/** What stands at the other end of an address: the mails with which it answers one. */
type Correspondent = (got: ReceivedMail) => readonly Posted[];

let mails = 0;

function mailOf(heads: Record<string, string>, text: string): string {
  const all = { 'Message-ID': `<m-${(mails += 1)}@customer.example>`, ...heads };
  return [...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '', text].join('\r\n');
}

function complaintFrom(from: string, to: string): Posted {
  return { from, to, raw: mailOf({ From: from, To: to, Subject: 'Leak' }, 'The new machine leaks.') };
}

function header({ source }: ReceivedMail, name: string): string {
  return new RegExp(`^${name}: (.*(?:\\r\\n\\s.*)*)`, 'im').exec(source)?.[1]?.replace(/\r\n\s+/g, '') ?? '';
}

/** The address in a `From` or a `Reply-To`. */
function addressIn(text: string): string {
  return /[^\s<>]+@[^\s<>]+/.exec(text)?.[0] ?? '';
}

const robots: Readonly<Record<string, Correspondent>> = {
  'says what it is, to the sender of the envelope (RFC 3834)': (got) => [
    {
      from: '',
      to: got.from,
      raw: mailOf(
        {
          From: customer,
          To: got.from,
          Subject: `Auto: ${header(got, 'Subject')}`,
          'In-Reply-To': header(got, 'Message-ID'),
          'Auto-Submitted': 'auto-replied',
        },
        'Back on Monday.',
      ),
    },
  ],
  'passes for the customer, to the address for answers': (got) => [
    {
      from: customer,
      to: addressIn(header(got, 'Reply-To')),
      raw: mailOf(
        { From: customer, To: header(got, 'Reply-To'), 'In-Reply-To': header(got, 'Message-ID'), Subject: 'Thanks' },
        'Your mail was read.',
      ),
    },
  ],
  'passes for a stranger, who names nothing of what it answers': (got) => [
    {
      from: customer,
      to: addressIn(header(got, 'From')),
      raw: mailOf({ From: customer, To: header(got, 'From'), Subject: 'Thanks' }, 'Your mail was read.'),
    },
  ],
};

/** Says of every mail that it did not arrive; a mail without a sender is spoken of to nobody (RFC 5321 §4.5.5). */
const bouncing: Correspondent = (got) => {
  if (got.from === '') return [];
  const report = [
    '--b\r\n\r\nIt could not be delivered.',
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ${got.to[0]}\r\nAction: failed\r\nStatus: 5.1.1`,
    `--b\r\nContent-Type: message/rfc822\r\n\r\n${got.source}\r\n--b--`,
  ].join('\r\n');
  const heads = {
    From: 'MAILER-DAEMON@mx.customer.example',
    To: got.from,
    Subject: 'Undelivered Mail Returned to Sender',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
  };
  return [{ from: '', to: got.from, raw: mailOf(heads, report) }];
};

/** A mail as it is, brought to whom it is for. */
const carried: Correspondent = ({ from, to, source }) => to.map((address) => ({ from, to: address, raw: source }));

/** A relay on the way takes off every mark by which a machine is known. */
const carriedBare: Correspondent = (got) =>
  carried({ ...got, source: got.source.replace(/^(X-Redress-Loop|Auto-Submitted|X-Auto-[\w-]+):.*\r\n/gim, '') });

describe('Mails that answer mails', () => {
  let time: TurnableTimeSource;
  let house: House;
  let heard: Set<ReceivedMail>;

  beforeEach(async () => {
    time = new TurnableTimeSource(start);
    heard = new Set();
    house = await House.open('complaints@first.example', time);
  });
  afterEach(() => house.close());

  /** Everything that the houses sent is answered, and what comes of it, until nobody has anything to say. */
  async function untilQuiet(houses: readonly House[], answering: Correspondent, addresses: readonly string[]) {
    for (let turns = 0; turns < 50; turns += 1) {
      const next = houses
        .flatMap(({ server }) => server.read)
        .filter((mail) => !heard.has(mail) && mail.to.some((to) => addresses.includes(to)));
      if (next.length === 0) return;
      for (const mail of next) {
        heard.add(mail);
        for (const answer of answering(mail)) {
          time.turn(minute);
          await houses.find(({ address }) => answer.to.endsWith(address.split('@')[1]!))?.takeIn(answer);
        }
      }
    }
    throw new Error('the mails never came to an end');
  }

  async function writes(number: number, from = house): Promise<void> {
    const [first] = await from.complaints();
    for (let index = 1; index <= number; index += 1) {
      time.turn(minute);
      await from.record(first!.id, fact('customer.informed', time.now(), ana, { text: `Message ${index}` }));
    }
  }

  const happenedTo = async (index: number, type: string, at = house): Promise<number> =>
    (await at.complaints())[index]!.history.filter(({ event }) => event.type === type).length;

  // One notice of receipt, and what the agent wrote: never a mail that only answers the robot.
  it.each([
    { robot: 'says what it is, to the sender of the envelope (RFC 3834)', complaints: 1, wrote: 0 },
    { robot: 'passes for the customer, to the address for answers', complaints: 1, wrote: 4 },
    { robot: 'passes for a stranger, who names nothing of what it answers', complaints: 5, wrote: 0 },
  ])('come to an end with a robot that $robot', async ({ robot, complaints, wrote }) => {
    const answering = robots[robot]!;
    await house.takeIn(complaintFrom(customer, house.address));
    await untilQuiet([house], answering, [customer]);
    expect(house.mailsTo(customer)).toHaveLength(1);
    await writes(3);
    await untilQuiet([house], answering, [customer]);
    expect(house.mailsTo(customer)).toHaveLength(1 + 3);
    expect(await house.complaints()).toHaveLength(complaints);
    expect(await happenedTo(0, 'customer.wrote')).toBe(wrote);
  });

  it('come to an end with an address that every mail comes back from; each letter has failed, and is not tried again', async () => {
    await house.takeIn(complaintFrom(customer, house.address));
    await writes(3);
    const everybody = [customer, 'ana@staff.example', 'li@staff.example'];
    await untilQuiet([house], bouncing, everybody);
    expect(house.mailsTo(customer)).toHaveLength(4);
    expect(await house.complaints()).toHaveLength(1);
    expect(await happenedTo(0, 'letter.failed')).toBe(4);
    // The lead is told of each, by mails that nobody may answer; these come back to nobody.
    const told = house.mailsTo('li@staff.example');
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ from }) => from !== '')).toEqual([]);
  });

  describe('between two houses that both have this system', () => {
    let second: House;
    beforeEach(async () => (second = await House.open('service@second.example', time)));
    afterEach(() => second.close());

    const sent = () => [house.mailsTo(second.address).length, second.mailsTo(house.address).length];

    it.each([
      { way: 'know each other by their marks', carrying: carried, notices: [1, 0] },
      { way: 'have lost every mark on the way', carrying: carriedBare, notices: [1, 1] },
    ])('come to an end after one notice of each at most, where they $way', async ({ carrying, notices }) => {
      const addresses = [house.address, second.address];
      await house.takeIn(complaintFrom(second.address, house.address));
      await untilQuiet([house, second], carrying, addresses);
      expect(sent()).toEqual(notices);
      await writes(2);
      await untilQuiet([house, second], carrying, addresses);
      // What a person wrote is a person's mail to the other house too: a complaint, with its one notice.
      expect(sent()).toEqual([notices[0]! + 2, 1]);
      expect([(await house.complaints()).length, (await second.complaints()).length]).toEqual([1, 1]);
      expect(await happenedTo(0, 'customer.wrote', second)).toBe(notices[1]! + 1);
      await writes(2, second);
      await untilQuiet([house, second], carrying, addresses);
      expect(sent()).toEqual([notices[0]! + 2, 1 + 2]);
      expect([(await house.complaints()).length, (await second.complaints()).length]).toEqual([1, 1]);
      expect(await happenedTo(0, 'customer.wrote')).toBe(notices[1]! + 2);
    });
  });
});
