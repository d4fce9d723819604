import { jest } from '@jest/globals';
import { CustomerCare } from '#customers/customer-care.js';
import type { ReceivedMail } from '#notifications/mail-server.story.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { fact, li } from '#workflows/complaint/complaint.story.js';
import { House } from './house.story.js';

jest.setTimeout(60_000);

const customer = 'wang@customer.example';
const hour = 3_600_000;

let mails = 0;

function mailTo(to: string, text: string): Parameters<House['takeIn']>[0] {
  const heads = [
    `From: ${customer}`,
    `To: ${to}`,
    `Subject: ${text}`,
    `Message-ID: <needs-${(mails += 1)}@customer.example>`,
  ];
  return { from: customer, to, raw: [...heads, '', text].join('\r\n') };
}

/** Every part of a mail as text, however it was encoded on its way. */
function wholeOf({ source }: ReceivedMail): string {
  const encoded = source.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([\s\S]*?)\r\n\r?\n?--/g);
  const decoded = Array.from(encoded, ([, text = '']) => Buffer.from(text, 'base64').toString());
  return [source.replace(/=\r\n/g, '').replaceAll('=3D', '='), ...decoded].join('\n');
}

describe('A customer whose needs are known', () => {
  it('gets letters in large print, and a manager hears of each new complaint at once', async () => {
    const time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
    const house = await House.open('complaints@house.example', time);
    try {
      await house.appoint('mo');
      await house.takeIn(mailTo(house.address, 'The machine leaks.'));
      const [usual] = house.mailsTo(customer);
      expect(wholeOf(usual!)).toContain('font-size:16px');
      const { id, customerId } = (await house.complaints())[0]!;
      // Told with this complaint by whoever made it: it goes for this one alone.
      const consent = { how: 'page', at: time.now() } as const;
      const page = { drivers: [], needs: ['largePrint'], consent, until: time.now() + 1000 * hour } as const;
      await house.service(CustomerCare).say({ id, customerId }, page);
      await house.record(id, fact('customer.informed', time.now(), li, { text: 'We have your photos.' }));
      expect(wholeOf(house.mailsTo(customer).at(-1)!)).toContain('font-size:24px');
      time.turn(26 * hour);
      await house.takeIn(mailTo(house.address, 'The bill is wrong.'));
      expect(wholeOf(house.mailsTo(customer).at(-1)!)).toContain('font-size:16px');
      await house.service(CustomerCare).record(
        customerId,
        {
          drivers: ['health'],
          needs: ['largePrint'],
          consent: { how: 'spoken', at: time.now() },
          until: time.now() + 1000 * hour,
        },
        { kind: 'staff', id: 'li', roles: ['lead'] },
      );
      time.turn(26 * hour);
      const before = house.mailsTo('mo@staff.example').length;
      await house.takeIn(mailTo(house.address, 'The new one leaks as well.'));
      const large = wholeOf(house.mailsTo(customer).at(-1)!);
      expect(large).toContain('font-size:24px');
      expect(large).not.toContain('font-size:16px');
      const told = house.mailsTo('mo@staff.example').slice(before).map(wholeOf);
      expect(told.join()).toMatch(/须经理立即处理|Needs a manager at once/);
      const noticed = (await house.complaints())
        .at(-1)!
        .history.flatMap(({ event }) => (event.type === 'trigger.noticed' ? [event.trigger] : []));
      expect(noticed).toEqual(['vulnerable']);
    } finally {
      await house.close();
    }
  });
});
