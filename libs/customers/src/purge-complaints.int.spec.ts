import { Casework } from '#casework/casework.service.js';
import { ComplaintList } from '#casework/complaint-list.js';
import { HistoryWalk } from '#casework/history-walk.js';
import { KeptComplaints } from '#casework/kept-complaints.js';
import { MakeSeal } from '#casework/make-seal.js';
import { MessageStore } from '#casework/message.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { SealBook } from '#casework/seal-book.js';
import { SealFolder } from '#casework/seal-folder.js';
import { SealKey } from '#casework/seal.js';
import { verify } from '#casework/verify.js';
import { erasedText } from '#privacy/sealed-text.js';
import { CustomerFiles } from './customer-files.js';
import { DueForPurge } from './due-for-purge.js';
import { EraseCustomer } from './erase-customer.js';
import { KnowingHouse, namesOf, person } from './mongo/known-customer.story.js';
import { OrderPurge } from './order-purge.js';
import { PurgeComplaints } from './purge-complaints.js';
import { PurgeRuns } from './purge-run.store.js';

const day = 24 * 3_600_000;
const year = 366 * day;

type Known = Awaited<ReturnType<KnowingHouse['complaintOf']>>;

describe('Complaints that were kept for as long as their policy says', () => {
  let house: KnowingHouse;
  let casework: Casework;
  let files: CustomerFiles;
  let purge: PurgeComplaints;
  let runs: PurgeRuns;
  /** Closed in the first year: alone, with a newer one of the same customer, and of a customer on legal hold. */
  let alone: Known;
  let older: Known;
  let newer: Known;
  let held: Known;

  const get = <T>(token: abstract new (...parts: never[]) => T): T => house.module.get(token);
  const order = () => get(OrderPurge).order('admin', '保存期限届满');
  const due = async () => (await get(DueForPurge).page(house.time.now(), 100)).items;

  /** Time goes on, and whatever rings on the way has rung. */
  async function turn(milliseconds: number): Promise<void> {
    house.time.turn(milliseconds);
    await house.wakeAll();
  }

  async function findings(): Promise<readonly unknown[]> {
    const evidence = {
      walk: get(HistoryWalk),
      book: get(SealBook),
      folder: get(SealFolder),
      publicKeys: [get(SealKey).publicKey],
      expected: new Map<number, string>(),
      rulebooks: get(Rulebooks),
      now: house.time.now(),
    };
    return (await verify(evidence, () => undefined)).findings;
  }

  beforeAll(async () => {
    house = await KnowingHouse.found();
    casework = get(Casework);
    files = get(CustomerFiles);
    purge = get(PurgeComplaints);
    runs = get(PurgeRuns);
    alone = await house.closedComplaintOf(1);
    older = await house.closedComplaintOf(2);
    held = await house.closedComplaintOf(3);
    await get(EraseCustomer).hold(held.customerId, 'li', 'court');
    await turn(2 * year);
    newer = await house.closedComplaintOf(2);
    await get(MakeSeal).now('2028-03-03');
  });
  afterAll(() => house.close());

  it('are none before their time is over, and nothing is done then', async () => {
    expect(await due()).toEqual([]);
    await order();
    expect(await purge.goOn()).toBe(0);
    expect(await runs.open()).toBeUndefined();
    expect(await casework.get(alone.complaintId)).toMatchObject({ subject: person(1).words });
  });

  it('are listed first, each with its policy and until when it was kept, and what forbids that it is purged', async () => {
    await turn(year);
    const policy = { name: 'default', version: 2 };
    const listed = await due();
    expect(listed.map(({ complaintId }) => complaintId).sort()).toEqual(
      [alone, older, held].map(({ complaintId }) => complaintId).sort(),
    );
    const until = Date.parse('2029-03-03T00:00:00+08:00');
    expect(listed).toContainEqual(
      expect.objectContaining({ complaintId: alone.complaintId, policy, keptUntil: until }),
    );
    expect(listed.find(({ complaintId }) => complaintId === held.complaintId)).toMatchObject({ obstacle: 'held' });
    expect(await casework.get(alone.complaintId)).toMatchObject({ subject: person(1).words });
  });

  it('are purged once it is ordered, once by however many at the same time, and the run says which and why', async () => {
    const { id } = await order();
    expect((await order()).id).toBe(id);
    await Promise.all([purge.goOn(), purge.goOn(), purge.goOn()]);
    expect(await runs.find(id)).toMatchObject({
      orderedBy: 'admin',
      reason: '保存期限届满',
      doneAt: house.time.now(),
      kept: { held: 1, 'rules-unknown': 0 },
    });
    const { items } = await runs.purgedBy(id, 100);
    expect(items).toHaveLength(2);
    expect(items).toContainEqual(
      expect.objectContaining({ complaintId: alone.complaintId, years: 3, isCustomerErased: true }),
    );
    expect(items).toContainEqual(expect.objectContaining({ complaintId: older.complaintId, isCustomerErased: false }));
  });

  it('say nothing of anybody any more, wherever it stood; a file goes with the last complaint of it', async () => {
    for (const { complaintId } of [alone, older]) {
      expect(await casework.get(complaintId)).toMatchObject({ subject: erasedText, isErased: true });
      expect(await get(MessageStore).ofComplaint(complaintId)).toMatchObject([{ text: erasedText }]);
    }
    expect(await files.get(alone.customerId)).toMatchObject({ reaches: [], log: expect.anything() as unknown });
    const readable = await house.everythingReadable();
    expect(namesOf(1).filter((text) => readable.includes(text))).toEqual([]);
    expect(namesOf(2).filter((text) => readable.includes(text))).not.toEqual([]);
  });

  it('leave a newer complaint of the same customer, and one that is on hold, as they are', async () => {
    for (const [known, number] of [
      [newer, 2],
      [held, 3],
    ] as const) {
      expect(await casework.get(known.complaintId)).toMatchObject({
        subject: person(number).words,
        contact: { email: person(number).email },
      });
      expect(await get(MessageStore).ofComplaint(known.complaintId)).toMatchObject([{ subject: person(number).words }]);
      expect((await files.get(known.customerId)).name).toBe(person(number).name);
    }
  });

  it('are counted as before, and every chain and seal verifies', async () => {
    expect((await get(ComplaintList).page({}, 100)).items).toHaveLength(4);
    expect(await findings()).toEqual([]);
  });

  it('are in the log of purges, which every seal holds: who changes or takes away what is recorded is found out', async () => {
    const [run] = (await runs.page(1)).items;
    const log = await get(HistoryWalk).purgeLog();
    expect(log.map(({ fact }) => fact.kind)).toEqual(['ordered', 'done', 'ordered', 'done']);
    expect(log.at(-1)?.fact).toMatchObject({ runId: run?.id, purged: 2, kept: { held: 1 } });
    expect((await get(MakeSeal).now('2029-03-04'))?.seal.purges?.entries).toBe(4);
    expect(await findings()).toEqual([]);

    const ofRuns = house.connection.collection<{ _id: string }>('purgeRuns');
    const [_id, reason] = [run!.id, run!.reason];
    await ofRuns.updateOne({ _id }, { $set: { reason: 'because I say so' } });
    expect(await findings()).toMatchObject([{ kind: 'purge.edited', sequence: 3 }]);
    await ofRuns.updateOne({ _id }, { $set: { reason } });

    const stored = await ofRuns.findOne({ _id });
    await ofRuns.deleteOne({ _id });
    expect(await findings()).toMatchObject([
      { kind: 'purge.missing', sequence: 3 },
      { kind: 'purge.missing', sequence: 4, words: { en: expect.stringContaining(_id) as string } },
    ]);
    await ofRuns.insertOne(stored!);

    const purged = house.connection.collection<{ _id: string }>('purges');
    const record = await purged.findOne({ _id: alone.complaintId });
    await purged.deleteOne({ _id: alone.complaintId });
    expect(await findings()).toMatchObject([{ kind: 'purge.records', sequence: 4 }]);
    await purged.insertOne(record!);

    const entries = house.connection.collection<{ _id: number }>('purgeLog');
    await entries.updateOne({ _id: 3 }, { $set: { 'fact.orderedBy': 'somebody' } });
    expect(await findings()).toMatchObject([{ kind: 'purges.edited', sequence: 3 }, { kind: 'purge.edited' }]);
    await entries.updateOne({ _id: 3 }, { $set: { 'fact.orderedBy': 'admin' } });

    const last = await entries.findOne({ _id: 4 });
    await entries.deleteOne({ _id: 4 });
    expect(await findings()).toMatchObject([{ kind: 'purges.rewritten', sequence: 4 }]);
    await entries.insertOne(last!);
    expect(await findings()).toEqual([]);
  });

  it('take no word any more', async () => {
    const note = house.happens(older.complaintId, { type: 'note.added', text: person(2).words });
    await expect(note).rejects.toMatchObject({ code: 'person.erased' });
    const reopened = house.happens(older.complaintId, { type: 'complaint.reopened', reason: person(2).words });
    await expect(reopened).rejects.toMatchObject({ code: 'person.erased' });
  });

  it('are purged when the hold has ended', async () => {
    await get(EraseCustomer).release(held.customerId, 'li', 'over');
    await order();
    expect(await purge.goOn()).toBe(1);
    expect(await casework.get(held.complaintId)).toMatchObject({ isErased: true });
  });

  it('are finished by whoever comes next, where a process died in the middle', async () => {
    await turn(2 * year);
    const [{ obstacle: _none, ...facts }] = (await due()) as [Awaited<ReturnType<typeof due>>[number]];
    expect(facts.complaintId).toBe(newer.complaintId);
    const { version } = await casework.get(newer.complaintId);
    // It was marked, and then the process died: nobody has ordered anything else since.
    await runs.begin({ ...facts, runId: 'daily-2031-03-03', customerId: newer.customerId, version });
    await get(KeptComplaints).markPurged({ id: newer.complaintId, version }, house.time.now());
    await expect(house.happens(newer.complaintId, { type: 'note.added', text: '…' })).rejects.toMatchObject({
      code: 'person.erased',
    });
    expect(await purge.goOn()).toBe(1);
    expect(await casework.get(newer.complaintId)).toMatchObject({ isErased: true });
    expect((await files.get(newer.customerId)).erasedAt).toBe(house.time.now());
    const readable = await house.everythingReadable();
    expect(namesOf(2).filter((text) => readable.includes(text))).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('are ordered by the day where the house wants that, once a day and only when there are any', async () => {
    const daily = get(OrderPurge);
    await daily.orderDaily('2031-03-04');
    expect(await runs.open()).toBeUndefined();
    const one = await house.closedComplaintOf(5);
    await turn(4 * year);
    await daily.orderDaily('2035-03-04');
    await daily.orderDaily('2035-03-04');
    expect(await purge.goOn()).toBe(1);
    expect(await casework.get(one.complaintId)).toMatchObject({ isErased: true });
    expect((await runs.page(1)).items).toMatchObject([{ id: 'daily-2035-03-04' }]);
  });

  it('are left alone where something has happened to them since they were looked at', async () => {
    const again = await house.closedComplaintOf(4);
    const { version, ref } = await casework.get(again.complaintId);
    await house.happens(again.complaintId, { type: 'complaint.reopened', reason: '又漏水了' });
    await runs.begin({
      complaintId: again.complaintId,
      ref,
      closedAt: house.time.now(),
      policy: { name: 'default', version: 2 },
      runId: 'daily-2035-03-05',
      customerId: again.customerId,
      version,
    });
    expect(await purge.goOn()).toBe(0);
    expect(await runs.begun(10)).toEqual([]);
    expect(await casework.get(again.complaintId)).toMatchObject({ subject: person(4).words });
  });
});
