import { jest } from '@jest/globals';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintContext, DepartmentRequest } from '#workflows/complaint/complaint.context.js';
import { House } from './house.story.js';

jest.setTimeout(60_000);

const customer = 'wang@customer.example';
const installer = 'zhao@staff.example';

let mails = 0;

const mail = (from: string, to: string, text: string, heads: readonly string[] = []) => ({
  from,
  to,
  raw: [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Re: C-2026',
    `Message-ID: <answer-${(mails += 1)}@example.org>`,
    'Content-Type: text/plain; charset=utf-8',
    ...heads,
    '',
    text,
  ].join('\r\n'),
});

describe('A department that was asked by mail', () => {
  let time: TurnableTimeSource;
  let house: House;

  beforeEach(async () => {
    time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
    house = await House.open('complaints@house.example', time);
    for (const [id, departments] of [
      ['zhao', ['安装部']],
      ['qian', ['物流部']],
    ] as const)
      await house.hireFor(id, departments);
  });
  afterEach(() => house.close());

  /** The complaint about which the installers are asked, and the address that their mail is answered at. */
  const asked = async (): Promise<{ complaint: StoredComplaint; replyTo: string }> => {
    await house.takeIn(mail(customer, house.address, '新洗衣机漏水，三天没有人回电。'));
    const [{ id }] = (await house.complaints()) as [StoredComplaint];
    const by = { kind: 'staff', id: 'li', roles: ['lead'] } as const;
    const facts = (type: string, event: object) => ({ type, id: `e-${type}`, at: time.now(), by, ...event }) as never;
    await house.record(id, facts('complaint.assigned', { ownerId: 'ana' }));
    const points = [{ id: 'p-1', text: '漏水' }];
    await house.record(
      id,
      facts('complaint.classified', { category: 'installation', severity: 'normal', safety: false, points }),
    );
    await house.record(id, facts('complaint.accepted', {}));
    const request = { requestId: 'r-1', department: '安装部', question: '谁安装的？进水阀拧紧了吗？', awaited: false };
    await house.record(id, facts('request.sent', request));
    const source = house.mailsTo(installer).at(-1)?.source ?? '';
    const replyTo = /^Reply-To: .*?<?([^<>\s]+@[^<>\s]+)>?\r$/ms.exec(source)?.[1] ?? '';
    expect(replyTo).toMatch(/^complaints\+c-2026-.*@house\.example$/);
    return { complaint: await only(), replyTo };
  };
  const only = async (): Promise<StoredComplaint> => (await house.complaints())[0]!;
  const requestOf = ({ snapshot }: StoredComplaint): DepartmentRequest =>
    (snapshot as { context: ComplaintContext }).context.requests[0]!;
  const last = ({ history }: StoredComplaint): object => history.at(-1)!.event;

  it('finds the question in the mail, and answers by answering it', async () => {
    const { replyTo } = await asked();
    expect(house.mailsTo(installer)).toHaveLength(1);
    await house.takeIn(
      mail(installer, replyTo, '王师傅装的，垫圈漏装了。\r\n\r\n> 谁安装的？', ['In-Reply-To: <x@house.example>']),
    );
    const complaint = await only();
    expect(requestOf(complaint).state).toBe('answered');
    expect(last(complaint)).toMatchObject({
      type: 'request.answered',
      by: { kind: 'staff', id: 'zhao' },
      answer: '王师傅装的，垫圈漏装了。',
    });
    expect(await house.complaints()).toHaveLength(1);
    expect(house.mailsTo('ana@staff.example').length).toBeGreaterThan(0);
  });

  it('hands it back with a reason, in either language', async () => {
    const { replyTo } = await asked();
    await house.takeIn(mail(installer, replyTo, '退回：这台机器是物流部安装的。'));
    expect(last(await only())).toMatchObject({ type: 'request.handedBack', reason: '这台机器是物流部安装的。' });
  });

  it('is heard once, though its mail comes twice; what comes after the answer is noted', async () => {
    const { replyTo } = await asked();
    const answer = mail(installer, replyTo, '王师傅装的。');
    await house.takeIn(answer);
    const { version } = await only();
    await house.takeIn(answer);
    expect((await only()).version).toBe(version);
    await house.takeIn(mail(installer, replyTo, '更正：是李师傅装的。'));
    expect(last(await only())).toMatchObject({ type: 'note.added', text: '更正：是李师傅装的。', by: { id: 'zhao' } });
  });

  it.each([
    ['a colleague of another department', 'qian@staff.example'],
    ['a stranger', 'mallory@evil.example'],
    ['the customer', customer],
  ])('lets nobody answer in its place who got hold of the address: %s', async (_, from) => {
    const { replyTo } = await asked();
    await house.takeIn(mail(from, replyTo, '都是客户自己的错。'));
    const first = await only();
    expect(requestOf(first).state).toBe('open');
    expect(first.history.some(({ event }) => event.type === 'request.answered')).toBe(false);
  });

  it('is not believed once its member has left the department', async () => {
    const { replyTo } = await asked();
    await house.dismiss('zhao');
    await house.takeIn(mail(installer, replyTo, '王师傅装的。'));
    expect(requestOf(await only()).state).toBe('open');
  });

  it('is answered by no machine of its members: being away is no answer', async () => {
    const { replyTo } = await asked();
    await house.takeIn(mail(installer, replyTo, '我在休假。', ['Auto-Submitted: auto-replied']));
    expect(requestOf(await only()).state).toBe('open');
  });
});
