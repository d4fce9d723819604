import type { StoredComplaint } from '#casework/complaint.store.js';
import { migrationOf } from '#casework/migrate.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { ana, fact, happened, hour, mail } from '#workflows/complaint/complaint.story.js';
import { minute, registered, start, useStaffedHouse } from './effects.int.story.js';

describe('A complaint that another one goes on for', () => {
  const { begin, live, casework, turn, now, get } = useStaffedHouse();

  const linksOf = ({ snapshot }: StoredComplaint) =>
    (snapshot as { context: { links?: { kind: string; other: string }[] } }).context.links?.map(({ kind, other }) => [
      kind,
      other,
    ]);

  it('is known there with when it was received, until the merger is undone', async () => {
    const early = await begin();
    turn(30 * minute);
    const late = await begin({ receivedAt: now() });
    const [{ ref }, { ref: into }] = [await casework().get(early), await casework().get(late)];
    const { snapshot: before } = await casework().get(late);
    const merged = await live(early, [happened.assigned, fact('complaint.merged', 0, ana, { into })]);
    expect(linksOf(merged)).toEqual([['mergedInto', into]]);
    const both = await casework().get(late);
    expect(linksOf(both)).toEqual([['mergedFrom', ref]]);
    const receivedAt = (snapshot: unknown) =>
      (snapshot as { context: { receivedAt: number } }).context.receivedAt - start;
    expect([receivedAt(before), receivedAt(both.snapshot)]).toEqual([30 * minute, 0]);

    await live(early, [fact('customer.wrote', 0, mail, { messageId: 'm-passed' })]);
    expect((await casework().get(late)).history.at(-1)?.event).toMatchObject({
      type: 'customer.wrote',
      messageId: 'm-passed',
    });

    await live(early, [fact('merge.undone', 0, ana, { reason: '两件事' })]);
    const parted = await casework().get(late);
    expect([linksOf(parted), receivedAt(parted.snapshot)]).toEqual([[], 30 * minute]);
  });

  it('goes on by itself when the other one was decided meanwhile, or is not there', async () => {
    const [decided, mistaken] = [await begin(), await begin({ customerId: 'another@example.org' })];
    await live(decided, [happened.assigned, fact('customer.withdrew', 0, ana, {})]);
    for (const into of [decided, 'no-such-complaint']) {
      const given = await live(mistaken, [
        ...(into === decided ? [happened.assigned] : []),
        fact('complaint.merged', 0, ana, { into }),
      ]);
      expect(given.history.at(-1)?.event).toMatchObject({ type: 'merge.undone', by: { kind: 'channel' } });
      expect((given.snapshot as { value: unknown }).value).toMatchObject({ handling: { receipt: 'assessing' } });
    }
  });

  it('takes it in also when it began before that was possible: it goes on under the newest workflow by then', async () => {
    const [source, old] = [await begin(), await begin({ receivedAt: start - hour, lateRecordingReason: '补录' })];
    const migration = { workflow: 'complaint', from: 7, to: 6, states: {} };
    const back = { id: 'back', at: now(), by: { kind: 'staff', id: 'root', roles: ['administrator'] } } as const;
    await casework().move(old, migrationOf(migration, get(Rulebooks)), back);
    const { ref: into, pins } = await casework().get(old);
    expect(pins.workflow.version).toBe(6);
    const merged = await live(source, [happened.assigned, fact('complaint.merged', 0, ana, { into })]);
    expect(linksOf(merged)).toEqual([['mergedInto', into]]);
    const both = await casework().get(old);
    expect([both.pins.workflow.version, linksOf(both)]).toEqual([7, [['mergedFrom', merged.ref]]]);
    const moved = both.history.find(({ event }) => event.type === 'workflow.migrated' && event.to.version === 7);
    expect(moved?.event.by).toEqual(ana);
    await live(source, [fact('merge.undone', 0, ana, { reason: '两件事' })]);
    expect(linksOf(await casework().get(old))).toEqual([]);
  });

  it('begins anew for what is split off, with its points, its owner and the day on which it was received', async () => {
    const id = await begin();
    turn(2 * hour);
    const split = fact('complaint.split', 0, ana, {
      subject: '没有回电',
      summary: '三天没有回电',
      pointIds: ['p-2'],
      messageIds: ['m-1'],
    });
    const origin = await live(id, [happened.assigned, happened.classified, split]);
    const [[kind, ref = ''] = []] = linksOf(origin) ?? [];
    expect(kind).toBe('splitInto');
    const own = await casework().get(ref);
    expect(linksOf(own)).toEqual([['splitFrom', origin.ref]]);
    expect(own).toMatchObject({ customerId: registered.customerId, subject: '没有回电' });
    expect((own.snapshot as { context: unknown }).context).toMatchObject({
      receivedAt: start,
      ownerId: 'ana',
      points: [{ id: 'p-2', text: '没有回电' }],
    });
    expect(own.history.some(({ event }) => event.type === 'complaint.repeated')).toBe(false);
  });

  it('is tied at both ends by a link, and freed at both', async () => {
    const [part, whole] = [await begin(), await begin({ customerId: 'another@example.org' })];
    const { ref: other } = await casework().get(whole);
    await live(part, [fact('complaint.linked', 0, ana, { link: 'partOfIncident', other })]);
    expect(linksOf(await casework().get(whole))).toEqual([['incidentOf', (await casework().get(part)).ref]]);
    await live(part, [fact('complaint.unlinked', 0, ana, { link: 'partOfIncident', other })]);
    expect(linksOf(await casework().get(whole))).toEqual([]);
  });
});
