import { jest } from '@jest/globals';
import PostalMime from 'postal-mime';
import { leadTime } from '#casework/follow-published-rules.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { DraftRules } from '#rules/draft-rules.js';
import { PublishRules } from '#rules/publish-rules.js';
import { House } from './house.story.js';

jest.setTimeout(60_000);

const wang = { address: 'wang@customer.example', text: '您好，洗衣机漏水，三天没有人回电，请尽快处理。' };
const smith = { address: 'smith@customer.example', text: 'Hello, the washing machine leaks and nobody calls back.' };

describe('A wording of the house', () => {
  const time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
  let house: House;
  let mails = 0;

  beforeAll(async () => (house = await House.open('complaints@house.example', time)));
  afterAll(() => house.close());

  const answerTo = async ({ address, text }: typeof wang): Promise<string> => {
    const heads = [
      `From: ${address}`,
      `To: ${house.address}`,
      'Subject: =?utf-8?B?TGVhaw==?=',
      `Message-ID: <wording-${(mails += 1)}@customer.example>`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ];
    await house.takeIn({ from: address, to: house.address, raw: [...heads, '', text].join('\r\n') });
    const { text: said = '' } = await PostalMime.parse(house.mailsTo(address).at(-1)?.source ?? '');
    return said;
  };

  it('goes to customers of both languages with the next mail after it counts, and leaves what was written as it was', async () => {
    expect([await answerTo(wang), await answerTo(smith)].join()).not.toMatch(/感谢您的信任|Thank you for your trust/);
    const drafts = house.service(DraftRules);
    const begun = await drafts.begin('letter', 'part-closing', 'Friendlier', 'ada');
    const closing = drafts.read(begun).fields.map(({ path, value }) => ({
      path,
      value: `<p>${path === 'en' ? 'Thank you for your trust.' : '感谢您的信任。'}</p>\n${value}`,
    }));
    const changed = await drafts.change(begun.id, begun.revision, closing, 'ada');
    const proposed = await drafts.propose(changed.id, changed.revision, { reason: 'Friendlier' }, 'ada');
    await house.service(PublishRules).approve(proposed.id, proposed.revision, 'dao');
    time.turn(leadTime + 3_600_000);
    const kept = house.server.read.length;
    expect(await answerTo(wang)).toContain('感谢您的信任。');
    expect(await answerTo(smith)).toContain('Thank you for your trust.');
    for (const { source } of house.server.read.slice(0, kept))
      expect((await PostalMime.parse(source)).text).not.toMatch(/感谢您的信任|Thank you for your trust/);
  });
});
