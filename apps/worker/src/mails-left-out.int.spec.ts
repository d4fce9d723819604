import { jest } from '@jest/globals';
import { TurnableTimeSource } from '#platform/time-source.js';
import { House } from './house.story.js';

jest.setTimeout(60_000);

const customer = 'wang@customer.example';
const hour = 3_600_000;

let mails = 0;

/** A mail with more files than are read. */
function mailOfMany(to: string, text: string): { from: string; to: string; raw: string } {
  const files = '--b\r\nContent-Type: text/plain; name=x\r\n\r\nx\r\n'.repeat(1000);
  const heads = [
    `From: ${customer}`,
    `To: ${to}`,
    'Subject: Leak',
    `Message-ID: <many-${(mails += 1)}@customer.example>`,
    'Content-Type: multipart/mixed; boundary=b',
  ];
  return {
    from: customer,
    to,
    raw: [...heads, '', `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n${files}--b--`].join('\r\n'),
  };
}

const decoded = (source: string): string => {
  const [, text = ''] = /Content-Transfer-Encoding: base64\r\n\r\n([\s\S]*?)\r\n\r?\n?--/.exec(source) ?? [];
  return text === '' ? source.replace(/=\r\n/g, '') : Buffer.from(text, 'base64').toString();
};

describe('The sender of a mail of which not all could be taken in', () => {
  let time: TurnableTimeSource;
  let house: House;

  beforeEach(async () => {
    time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
    house = await House.open('complaints@house.example', time);
  });
  afterEach(() => house.close());

  it.each([
    ['en', 'The new machine leaks and nobody calls back.', /more files.*on your page/s],
    ['zh-CN', '新洗衣机漏水，三天没有人回电。', /所含文件过多.*您的页面/s],
  ])('is told so in the notice of receipt, in their language: %s', async (_, text, words) => {
    await house.takeIn(mailOfMany(house.address, text));
    const [notice] = house.mailsTo(customer);
    expect(house.mailsTo(customer)).toHaveLength(1);
    expect(decoded(notice?.source ?? '')).toMatch(words);
  });

  it('is told of an answer too, once a day, however many they send', async () => {
    await house.takeIn(mailOfMany(house.address, 'The new machine leaks and nobody calls back.'));
    const replyTo =
      /^Reply-To: .*?<?([^<>\s]+@[^<>\s]+)>?\r$/ms.exec(house.mailsTo(customer)[0]?.source ?? '')?.[1] ?? '';
    for (let answer = 0; answer < 5; answer += 1) {
      time.turn(hour / 4);
      await house.takeIn(mailOfMany(replyTo, `Photos, part ${answer}, of the machine that leaks.`));
    }
    const told = house.mailsTo(customer).slice(1);
    expect(told).toHaveLength(1);
    expect(told[0]?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(decoded(told[0]?.source ?? '')).toMatch(/more files/);
    const [complaint] = await house.complaints();
    expect(complaint?.history.filter(({ event }) => event.type === 'customer.wrote')).toHaveLength(5);
  });
});
