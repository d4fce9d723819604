import { Casework } from '#casework/casework.service.js';
import { joinedEvent, notedEvent } from '#casework/complaint-ties.js';
import { MessageStore } from '#casework/message.store.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import type { Answer, Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { MessageView } from './message-view.js';

describe('complaints that belong together', () => {
  let api: RunningApi;
  let ana: Person;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
  });
  afterAll(() => api.stop());

  const part = <T>(token: abstract new (...args: never[]) => T): T => api.application.get(token, { strict: false });
  const casework = () => part(Casework);

  async function open(customerId = 'customer-1', by = ana, different: object = {}): Promise<string> {
    const { body } = await by.post('/api/complaints', registration(api.time, { customerId, ...different }));
    const ref = body['ref'] as string;
    await by.post(`/api/complaints/${ref}/events`, { type: 'complaint.assigned', ownerId: by.id });
    return ref;
  }
  const tell = (ref: string, event: object, headers?: Record<string, string>): Promise<Answer> =>
    ana.post(`/api/complaints/${ref}/events`, event, headers);
  const reasonsOf = ({ status, body }: Answer) => {
    expect(status).toBe(409);
    return (body['reasons'] as { code: string }[]).map(({ code }) => code);
  };

  let messages = 0;
  async function wrote(ref: string, text: string): Promise<string> {
    const { id: complaintId } = await casework().get(ref);
    const id = `m-${(messages += 1)}`;
    await part(MessageStore).add({
      id,
      complaintId,
      direction: 'in',
      channel: 'email',
      at: messages * 1000,
      from: { address: 'zhang@example.com' },
      to: [],
      cc: [],
      subject: '',
      text,
      replyText: text,
      messageId: `<${id}@example.com>`,
      references: [],
      contentHash: id.padStart(64, '0'),
      attachments: [],
      trust: 'none',
    });
    return id;
  }
  const readsOf = async (ref: string, query = ''): Promise<[string, string | undefined][]> => {
    const { body } = await ana.get(`/api/complaints/${ref}/messages${query}`);
    return (body['items'] as MessageView[]).map(({ text, other }) => [text, other]);
  };

  /** What the worker does of a merger, which these stories have not. */
  async function join(ref: string, into: string): Promise<void> {
    const source = await casework().get(ref);
    const merged = source.history.find(({ event }) => event.type === 'complaint.merged')?.event as ComplaintEvent;
    await casework().record(into, joinedEvent(source, merged));
  }

  it('are merged by reference, when both are of one customer and neither is decided', async () => {
    const [one, other, elsewhere] = [await open(), await open(), await open('customer-2')];
    const merge = (into: string) => tell(one, { type: 'complaint.merged', into });
    expect(reasonsOf(await merge('C-2026-999999-9'))).toEqual(['other-not-found']);
    expect(reasonsOf(await merge(one))).toEqual(['other-is-this']);
    expect(reasonsOf(await merge(elsewhere))).toEqual(['other-customer']);
    const decided = await open();
    await tell(decided, { type: 'customer.withdrew' });
    expect(reasonsOf(await merge(decided))).toEqual(['other-decided']);
    const { id } = await casework().get(other);
    const { status, body } = await merge(id);
    expect([status, body['stage']]).toEqual([200, 'closed']);
    expect((body['context'] as ComplaintContext).links).toMatchObject([{ kind: 'mergedInto', other }]);
  });

  it('are not merged into one that the person may not change, and of one that they may not see nothing is told', async () => {
    const stranger = await api.personIn({ teams: ['west'] }, 'agent');
    const [one, far] = [await open(), await open('customer-1', stranger, { teamId: 'west' })];
    expect(reasonsOf(await tell(one, { type: 'complaint.merged', into: far }))).toEqual(['other-not-found']);
    expect(reasonsOf(await tell(one, { type: 'complaint.linked', link: 'related', other: far }))).toEqual([
      'other-not-found',
    ]);
  });

  it('keep whoever one of them is about from it: by no merger, and not from what is split off it', async () => {
    const [one, other] = [await open(), await open()];
    const points = [
      { id: 'p-1', text: '洗衣机漏水' },
      { id: 'p-2', text: '师傅出言不逊' },
    ];
    await tell(one, { ...classification, points });
    await tell(one, { type: 'conflict.declared', staffId: 'bo' });
    expect(reasonsOf(await tell(one, { type: 'complaint.merged', into: other }))).toEqual(['conflict-of-interest']);
    const split = { type: 'complaint.split', subject: '师傅出言不逊', summary: '师傅出言不逊', pointIds: ['p-2'] };
    const { body } = await tell(one, split);
    const begun = (body['context'] as ComplaintContext).links?.find(({ kind }) => kind === 'splitInto')?.other ?? '';
    const { snapshot } = await casework().get(begun);
    expect((snapshot as { context: ComplaintContext }).context.complainedAbout).toEqual(['bo']);
    await tell(other, { type: 'conflict.declared', staffId: 'bo' });
    expect((await tell(one, { type: 'complaint.merged', into: other })).status).toBe(200);
  });

  it('are read in one conversation while they are merged, page by page, and no longer', async () => {
    const [one, other] = [await open(), await open()];
    await wrote(other, '第一封');
    const kept = await wrote(one, '第二封');
    await wrote(other, '第三封');
    await tell(one, { type: 'complaint.merged', into: other });
    await join(one, other);
    const all = [
      ['第一封', undefined],
      ['第二封', one],
      ['第三封', undefined],
    ];
    expect(await readsOf(other)).toEqual(all);
    expect(await readsOf(other, '?order=newest')).toEqual([...all].reverse());
    const first = await ana.get(`/api/complaints/${other}/messages?limit=2`);
    expect(await readsOf(other, `?limit=2&cursor=${first.body['next'] as string}`)).toEqual([all[2]]);
    expect((await ana.get(`/api/complaints/${other}/messages/${kept}/page`)).status).toBe(200);
    const { id: otherId } = await casework().get(one);
    await casework().record(other, {
      type: 'complaint.parted',
      id: 'parted-1',
      at: api.time.now(),
      by: { kind: 'channel', id: 'complaints' },
      other: one,
      otherId,
    });
    expect(await readsOf(other)).toEqual([all[0], all[2]]);
    expect((await ana.get(`/api/complaints/${other}/messages/${kept}/page`)).status).toBe(404);
  });

  it('are split at once, with the chosen points and messages and no other', async () => {
    const [origin, foreign] = [await open(), await open('customer-2')];
    const points = [
      { id: 'p-1', text: '洗衣机漏水' },
      { id: 'p-2', text: '没有回电' },
    ];
    await tell(origin, { ...classification, points });
    const [own, secret] = [await wrote(origin, '还有一件事'), await wrote(foreign, '别人的信')];
    const key = { 'idempotency-key': 'split-1' };
    const split = {
      type: 'complaint.split',
      subject: '没有回电',
      summary: '三天没有回电',
      pointIds: ['p-2'],
      messageIds: [own, secret],
    };
    const answer = await tell(origin, split, key);
    expect(answer.status).toBe(200);
    const [link] = (answer.body['context'] as ComplaintContext).links ?? [];
    expect(link?.kind).toBe('splitInto');
    const begun = link?.other ?? '';
    const { subject, snapshot } = await casework().get(begun);
    const { ownerId, points: taken, links: back } = (snapshot as { context: ComplaintContext }).context;
    expect([subject, ownerId]).toEqual(['没有回电', ana.id]);
    expect(taken).toEqual([points[1]]);
    expect(back?.map(({ kind, other }) => [kind, other])).toEqual([['splitFrom', origin]]);
    expect(await readsOf(begun)).toEqual([['还有一件事', origin]]);
    expect(await readsOf(origin)).toEqual([['还有一件事', undefined]]);
    // Sent again, for the answer was lost.
    const again = (await tell(origin, split, key)).body['context'] as ComplaintContext;
    expect(again.links?.map(({ other }) => other)).toEqual([begun]);
  });

  it('are listed with what they are, those that are not one’s own to see by their reference alone', async () => {
    const stranger = await api.personIn({ teams: ['west'] }, 'agent');
    const [one, other] = [await open(), await open('customer-2')];
    const far = await casework().get(await open('customer-3', stranger, { teamId: 'west' }));
    await tell(one, { type: 'complaint.linked', link: 'duplicateOf', other });
    const said = { id: 'l-1', type: 'note.added', text: '…', at: api.time.now(), by: { kind: 'time' } } as const;
    await casework().record(one, notedEvent(far, said, 'link.noted', 'related'));
    const { body } = await ana.get(`/api/complaints/${one}/links`);
    expect(body['items']).toEqual([
      expect.objectContaining({ kind: 'duplicateOf', ref: other, stage: 'receipt', ownerId: ana.id }),
      expect.not.objectContaining({ subject: expect.anything() as unknown }),
    ]);
  });

  it('are answered together when they are part of one incident, each with a letter and a result of its own', async () => {
    const [incident, part1, part2, stranger] = [
      await open(),
      await open('customer-2'),
      await open('customer-3'),
      await open(),
    ];
    for (const ref of [part1, part2]) {
      await tell(ref, { type: 'complaint.linked', link: 'partOfIncident', other: incident });
      const source = await casework().get(ref);
      const linked = source.history.at(-1)?.event as ComplaintEvent;
      await casework().record(incident, notedEvent(source, linked, 'link.noted', 'incidentOf'));
    }
    const answer = () =>
      ana.post(
        `/api/complaints/${incident}/incident/answers`,
        { refs: [part1, part2, stranger], text: '供水将于周四恢复。' },
        { 'idempotency-key': 'incident-1' },
      );
    const expected = [
      { ref: part1, outcome: 'sent' },
      { ref: part2, outcome: 'sent' },
      { ref: stranger, outcome: 'refused' },
    ];
    expect((await answer()).body['items']).toMatchObject(expected);
    expect((await answer()).body['items']).toMatchObject(expected);
    for (const ref of [part1, part2]) {
      const { history } = await casework().get(ref);
      expect(history.filter(({ event }) => event.type === 'customer.informed')).toHaveLength(1);
    }
  });
});
