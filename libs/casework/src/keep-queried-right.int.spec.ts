import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TimeSource } from '#platform/time-source.js';
import { ana, fact } from '#workflows/complaint/complaint.story.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintRecord } from './complaint-record.js';
import { KeepQueriedRight } from './keep-queried-right.js';
import type { StoredDocument } from './mongo/sealed-house.story.js';
import { SealedHouse } from './mongo/sealed-house.story.js';
import { queriedOf, queriedRevision, sometimesQueried } from './queried-fields.js';
import { QueriedUpkeep } from './queried-upkeep.js';

const folder = 'workflows/published/fixtures';

/** Complaints as versions 5 and 6 of the workflow stored them, with what lists asked for then: none of what came since. */
function storedThen(): StoredDocument[] {
  return [5, 6].flatMap((version) => {
    const fixtures = join(folder, `complaint@${version}`);
    return readdirSync(fixtures).map((file) => {
      const { record } = JSON.parse(readFileSync(join(fixtures, file), 'utf8')) as { record: ComplaintRecord };
      const { severity, teamId } = (record.snapshot as { context: ComplaintContext }).context;
      const { stage, rung, nextTimerAt } = queriedOf(record);
      const { id: _id, history, ...rest } = record;
      const name = `${version} ${file}`;
      const particulars = {
        ref: name,
        channel: 'email',
        customerId: 'customer-1',
        locale: 'zh-CN',
        subject: '',
        summary: '',
      };
      const then = { stage, rung, severity, teamId, ...(nextTimerAt !== undefined && { nextTimerAt }) };
      return {
        _id: name,
        ...particulars,
        ...rest,
        history: [...history],
        ...then,
        outbox: [],
        createdAt: 1,
        updatedAt: 1,
      };
    });
  });
}

const recordOf = ({ _id, ...document }: StoredDocument): ComplaintRecord =>
  ({ ...document, id: _id }) as unknown as ComplaintRecord;

/** What a document says of what lists ask for. */
function said(document: StoredDocument): object {
  const names = ['stage', 'rung', 'severity', 'teamId', ...sometimesQueried];
  return Object.fromEntries(names.flatMap((name) => (name in document ? [[name, document[name]]] : [])));
}

describe('Complaints that were stored by an earlier release', () => {
  let house: SealedHouse;
  let keep: KeepQueriedRight;
  const all = () => house.complaints.find({}).sort({ _id: 1 }).toArray();

  beforeAll(async () => {
    house = await SealedHouse.open();
    keep = house.service(KeepQueriedRight);
    await house.complaints.insertMany(storedThen());
  });
  afterAll(() => house.close());

  it('are found by every list once a worker has gone through them; what happened to them is untouched', async () => {
    const before = await all();
    expect(before.some((one) => JSON.stringify(said(one)) !== JSON.stringify(queriedOf(recordOf(one))))).toBe(true);
    expect(await keep.goOn()).toBe(true);
    const after = await all();
    for (const one of after) expect(said(one)).toEqual(queriedOf(recordOf(one)));
    const untouched = ({ _id, version, history, historyHead, updatedAt }: StoredDocument) => ({
      _id,
      version,
      history,
      historyHead,
      updatedAt,
    });
    expect(after.map(untouched)).toEqual(before.map(untouched));
  });

  it('are gone through once, however many workers start, and anew for a release that derives more', async () => {
    const [first] = await all();
    const damage = () => house.complaints.updateOne({ _id: first!._id }, { $set: { atRiskAt: -1 } });
    const risk = async () => (await house.document(first!._id))['atRiskAt'];
    await damage();
    expect(await keep.goOn()).toBe(true);
    expect(await risk()).toBe(-1);
    expect(await keep.goOn(() => false, queriedRevision + 1)).toBe(true);
    expect(await risk()).not.toBe(-1);
    // A process of the release before is done with it, and does not begin again.
    await damage();
    expect(await keep.goOn()).toBe(true);
    expect(await risk()).toBe(-1);
  });

  it('are gone on with where a worker that left had come to', async () => {
    const ids = (await all()).map(({ _id }) => _id);
    await house.complaints.updateMany({}, { $set: { moodAt: -1 } });
    let asked = 0;
    expect(await keep.goOn(() => (asked += 1) > 1, queriedRevision + 2)).toBe(false);
    const wrong = async () =>
      (await house.complaints.find({ moodAt: -1 }).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    expect(await wrong()).toEqual(ids.slice(50));
    await house.complaints.updateOne({ _id: ids[0]! }, { $set: { moodAt: -1 } });
    house.time.turn(1);
    const another = new KeepQueriedRight(house.service(QueriedUpkeep), house.service(TimeSource));
    expect(await another.goOn(() => false, queriedRevision + 2)).toBe(true);
    expect(await wrong()).toEqual([ids[0]]);
  });

  it('keep what happens to them while they are gone through', async () => {
    await house.complaints.deleteMany({});
    await house.livesForAMorning();
    const absent = Object.fromEntries(
      sometimesQueried.filter((name) => name !== 'nextTimerAt').map((name) => [name, 1]),
    );
    await house.complaints.updateMany({}, { $unset: absent } as never);
    const note = fact('note.added', 0, ana, { text: '来电' });
    await Promise.all([keep.goOn(() => false, queriedRevision + 3), house.happens(note)]);
    expect((await house.verification({ rulebooks: house.rulebooks })).findings).toEqual([]);
  });
});
