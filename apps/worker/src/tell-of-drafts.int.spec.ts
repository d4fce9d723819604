import { jest } from '@jest/globals';
import { AlertBook } from '#notifications/alert-book.js';
import type { Alert } from '#notifications/alert.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { DraftRules } from '#rules/draft-rules.js';
import { PublishRules } from '#rules/publish-rules.js';
import type { RuleDraft } from '#rules/rule-draft.js';
import { House } from './house.story.js';
import { TellOfDrafts } from './tell-of-drafts.js';

jest.setTimeout(60_000);

describe('A draft of a rule', () => {
  const time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
  let house: House;

  beforeAll(async () => {
    house = await House.open('complaints@house.example', time);
    const people = [
      ['ada', 'administrator', 'en'],
      ['bo', 'administrator', 'en'],
      ['dao', 'director', 'zh-CN'],
    ] as const;
    for (const [id, role, locale] of people)
      await house.service(StaffDirectory).addMember({
        id,
        email: `${id}@staff.example`,
        name: id,
        roles: [role],
        departments: [],
        locale,
        password: 'x',
      });
  });
  afterAll(() => house.close());

  const tell = async (): Promise<void> => {
    // Twice, as two workers do.
    await house.service(TellOfDrafts).tell();
    await house.service(TellOfDrafts).tell();
    await house.service(DeliverMail).rest();
    await house.service(DeliverMail).deliverDue();
    await house.service(DeliverMail).rest();
    time.turn(1000);
  };
  const open = (id: string): Promise<Alert[]> => house.service(AlertBook).open(id);
  const handedIn = async (draft: RuleDraft): Promise<RuleDraft> => {
    const drafts = house.service(DraftRules);
    const written = await drafts.change(draft.id, draft.revision, [{ path: 'chase.atMost', value: '7' }], 'ada');
    const proposed = await drafts.propose(draft.id, written.revision, { reason: 'Fewer calls' }, 'ada');
    await tell();
    return proposed;
  };

  it('is told of to those who may approve it, each in their language, and to nobody else; its answer to who wrote it', async () => {
    const drafts = house.service(DraftRules);
    const first = await handedIn(await drafts.begin('policy', 'default', 'Fewer calls', 'ada'));
    for (const id of ['bo', 'dao'])
      expect(await open(id)).toMatchObject([{ because: 'ruleAsked', ruleDraftId: first.id }]);
    for (const id of ['ada', 'ana', 'li']) expect(await open(id)).toEqual([]);
    for (const id of ['bo', 'dao']) expect(house.mailsTo(`${id}@staff.example`)).toHaveLength(1);

    const back = await drafts.giveBack(first.id, first.revision, 'Seven are too few', 'dao');
    await tell();
    // Nobody is asked any more, and only the author hears of the answer.
    expect([...(await open('bo')), ...(await open('dao'))]).toEqual([]);
    expect(await open('ada')).toMatchObject([
      { because: 'ruleAnswered', what: { en: expect.stringContaining('Seven are too few') as string } },
    ]);

    const second = await handedIn(back);
    expect(await open('bo')).toMatchObject([{ because: 'ruleAsked' }]);
    await house.service(PublishRules).approve(second.id, second.revision, 'dao');
    await tell();
    expect(await open('bo')).toEqual([]);
    expect((await open('ada')).map(({ what }) => what['zh-CN'])).toEqual([
      expect.stringContaining('已获批准'),
      expect.stringContaining('已被退回'),
    ]);
    expect(house.mailsTo('ada@staff.example')).toHaveLength(2);
  });
});
