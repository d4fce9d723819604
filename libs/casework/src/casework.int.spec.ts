import { PersonVault } from '#privacy/person-vault.js';
import { ana, bo, fact, happened, hour, mei } from '#workflows/complaint/complaint.story.js';
import { Casework } from './casework.service.js';
import { shanghai } from './casework.story.js';
import { ComplaintChanges } from './complaint-changes.js';
import { ComplaintList } from './complaint-list.js';
import type { StoredComplaint } from './complaint.store.js';
import { canonical, findBreak } from './history.js';
import { isContradiction, replay } from './replay.js';
import { Rulebooks } from './rulebooks.js';
import { registered, useCasework } from './stored-casework.int.story.js';
import { TellOthers } from './tell-others.js';

describe('Casework on the real stores', () => {
  const { casework, store, sealed, time, get, begin, later, newId, newCustomer } = useCasework();

  it('opens a complaint once, however often it is asked to', async () => {
    const id = newId();
    const opened = await Promise.all(Array.from({ length: 20 }, () => casework().open(id, registered)));
    expect(new Set(opened.map(({ ref }) => ref)).size).toBe(1);
    expect(opened[0]).toMatchObject({ id, version: 1, subject: '洗衣机漏水' });
    expect(opened[0]?.ref).toMatch(/^C-2026-\d{6}-\d$/);
  });

  it('keeps how the customer can be reached beside the history, never in it', async () => {
    const contact = { name: '王小明', email: 'wang@example.org', phone: '13800138000' };
    const { id } = await casework().open(newId(), { ...registered, customerId: newCustomer() }, { contact });
    const complaint = await casework().get(id);
    expect(complaint.contact).toEqual(contact);
    expect(JSON.stringify(complaint.history)).not.toContain(contact.phone);
  });

  it('gives every complaint a reference of its own, also when many come at once', async () => {
    const opened = await Promise.all(Array.from({ length: 50 }, begin));
    expect(new Set(opened.map(({ ref }) => ref)).size).toBe(50);
  });

  it('leaves no number out between the references of complaints that come at once', async () => {
    const opened = await Promise.all(Array.from({ length: 50 }, begin));
    const numbers = opened.map(({ ref }) => Number(ref.split('-')[2])).sort((one, other) => one - other);
    expect(numbers.at(-1)).toBe(numbers[0]! + 49);
  });

  it('finds it by its reference', async () => {
    const { ref, id } = await begin();
    expect((await casework().get(ref)).id).toBe(id);
    await expect(casework().get('C-2026-999999-9')).rejects.toMatchObject({ code: 'complaint.not-found' });
  });

  it('takes the same event once, and answers as it did the first time', async () => {
    const { id } = await begin();
    const assigned = later(happened.assigned);
    const answers = await Promise.all(Array.from({ length: 100 }, () => casework().record(id, assigned)));
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]));
    expect((await casework().get(id)).history.map(({ event }) => event.type)).toEqual([
      'complaint.registered',
      'complaint.assigned',
    ]);
  });

  it('lets everybody win once when many change it at the same time, without a gap', async () => {
    const { id } = await begin();
    const notes = Array.from({ length: 15 }, (_, index) => ({
      ...later(fact('note.added', 0, ana, { text: `${index}` })),
      id: `note-${index}`,
    }));
    await Promise.all(notes.map((note) => casework().record(id, note)));
    const complaint = await sealed(id);
    expect(complaint.history.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(findBreak(complaint.history, complaint.historyHead)).toBeUndefined();
  });

  it('turns nobody away when many change it at once from two processes, and refuses each by what it found', async () => {
    const { id } = await begin();
    const other = new Casework(
      store(),
      new ComplaintChanges(store(), get(PersonVault), time),
      get(Rulebooks),
      get(TellOthers),
      time,
    );
    const notes = Array.from({ length: 150 }, (_, index) => ({
      ...later(fact('note.added', 0, ana, { text: `${index}` })),
      id: `note-${index}`,
    }));
    const told = await Promise.allSettled([
      ...notes.map((note, index) => (index % 2 === 0 ? casework() : other).record(id, note)),
      ...Array.from({ length: 20 }, () => other.record(id, later(fact('complaint.closed', 0, ana, {})))),
    ]);
    const refused = told.filter(({ status }) => status === 'rejected');
    expect(refused.map((one) => ('reason' in one ? (one.reason as { code: string }).code : ''))).toEqual(
      Array.from({ length: 20 }, () => 'complaint.event-not-allowed'),
    );
    const { history, historyHead } = await sealed(id);
    expect(history).toHaveLength(151);
    expect(findBreak(history, historyHead)).toBeUndefined();
  });

  it('gives the complaint as it was written, the same as whoever reads it afterwards', async () => {
    const { id } = await begin();
    const written = await casework().record(id, later(happened.assigned));
    expect(canonical(written)).toBe(canonical(await casework().get(id)));
  });

  it('says what changed meanwhile to somebody who had looked at an earlier version', async () => {
    const { id } = await begin();
    await casework().record(id, later(happened.assigned));
    await expect(casework().record(id, later(fact('note.added', 0, bo, { text: 'x' })), 1)).rejects.toMatchObject({
      code: 'complaint.changed-meanwhile',
      version: 2,
      since: [{ sequence: 2, event: 'complaint.assigned' }],
    });
  });

  it('refuses with reasons in both languages, and writes nothing', async () => {
    const { id } = await begin();
    await expect(casework().record(id, later(happened.closed))).rejects.toMatchObject({
      code: 'complaint.event-not-allowed',
      reasons: [
        { code: 'not-the-owner', words: { en: expect.any(String) as string, 'zh-CN': expect.any(String) as string } },
      ],
    });
    expect((await casework().get(id)).version).toBe(1);
  });

  it('stores exactly what the engine made, so that replay gives it again', async () => {
    const { id } = await begin();
    for (const event of [happened.assigned, happened.classified, happened.accepted])
      await casework().record(id, later(event));
    const stored = await sealed(id);
    const again = replay(stored.history, get(Rulebooks));
    if (isContradiction(again)) throw new Error(JSON.stringify(again));
    const { version, snapshot, clocks, timers, history, historyHead, pins } = stored;
    expect(canonical(again)).toBe(canonical({ id, version, pins, snapshot, clocks, timers, history, historyHead }));
  });

  it('lets what is due happen at its instant when it is woken, once however often', async () => {
    const { id } = await begin();
    time.turn(30 * 24 * hour);
    expect(await Promise.all([casework().wake(id), casework().wake(id), casework().wake(id)])).toContain(true);
    expect(await casework().wake(id)).toBe(false);
    const { history } = await casework().get(id);
    const breaches = history.filter(
      ({ event }) => event.type === 'clock.breached' && 'clock' in event && event.clock === 'acknowledgement',
    );
    expect(breaches.map(({ event }) => event.at)).toEqual([shanghai('2026-03-03 18:00')]);
    expect(breaches[0]?.recordedAt).toBe(time.now());
  });

  it('lists what is due by its next timer, the earliest first', async () => {
    const { id } = await casework().open(newId(), {
      ...registered,
      customerId: newCustomer(),
      at: time.now(),
      receivedAt: time.now(),
    });
    const due = await store().withTimerDueBy(time.now() + 60 * 24 * hour, 1000);
    expect(due.map(({ id: one }) => one)).toContain(id);
    expect(due.map(({ at }) => at)).toEqual(due.map(({ at }) => at).sort((a, b) => a - b));
  });

  describe('a customer who complains again and again', () => {
    const opensOn = (customerId: string, dates: readonly string[]) =>
      dates.reduce<Promise<StoredComplaint[]>>(async (earlier, date) => {
        const before = await earlier;
        time.turn(shanghai(date) - time.now());
        const now = time.now();
        return [...before, await casework().open(newId(), { ...registered, customerId, at: now, receivedAt: now })];
      }, Promise.resolve([]));
    const rungsOf = (complaints: readonly StoredComplaint[]): string[] =>
      complaints.map(({ snapshot }) => (snapshot as { value: { escalation: string } }).value.escalation);

    it('has the third complaint within ninety days raised in the very write that opens it', async () => {
      const three = await opensOn('often', ['2027-01-04 10:00', '2027-02-01 10:00', '2027-03-01 10:00']);
      expect(rungsOf(three)).toEqual(['calm', 'calm', 'lead']);
      const [, , third] = three;
      expect(third?.history.map(({ event }) => event.type)).toEqual(['complaint.registered', 'complaint.repeated']);
      expect(third?.outbox.map(({ effect }) => effect)).toContainEqual({
        type: 'alert.raise',
        because: 'repeated',
        recipients: ['lead'],
      });
      const { history } = await sealed(third?.id ?? '');
      expect(isContradiction(replay(history, get(Rulebooks)))).toBe(false);
    });

    it('is not raised for complaints that lie further back, or for those of somebody else', async () => {
      const slow = await opensOn('seldom', ['2027-05-03 10:00', '2027-07-05 10:00', '2027-08-02 10:00']);
      expect(rungsOf(slow)).toEqual(['calm', 'calm', 'calm']);
      expect(rungsOf(await opensOn('another', ['2027-08-02 11:00']))).toEqual(['calm']);
    });

    it('is found when the complaints come in at the same moment, and raised once when one is sent again', async () => {
      const sent = { ...registered, customerId: 'hasty', at: time.now(), receivedAt: time.now() };
      await casework().open(newId(), sent);
      const ids = Array.from({ length: 4 }, newId);
      await Promise.all([...ids, ...ids].map((id) => casework().open(id, sent)));
      const complaints = await Promise.all(ids.map((id) => casework().get(id)));
      expect(rungsOf(complaints).filter((rung) => rung === 'lead').length).toBeGreaterThanOrEqual(3);
      for (const { history } of complaints)
        expect(history.filter(({ event }) => event.type === 'complaint.repeated').length).toBeLessThanOrEqual(1);
    });

    it('is nobody when we do not know who it is', async () => {
      expect(
        rungsOf(
          await opensOn(
            '',
            Array.from({ length: 4 }, () => '2027-09-06 10:00'),
          ),
        ),
      ).not.toContain('lead');
    });
  });

  describe('the list for criticism', () => {
    it('shows who was chased again long after the first time, the latest first, by team and since when', async () => {
      const lists = get(ComplaintList);
      const since = time.now();
      const chased = async (teamId: string): Promise<string> => {
        const now = time.now();
        const customerId = newCustomer();
        const { id } = await casework().open(newId(), { ...registered, customerId, teamId, at: now, receivedAt: now });
        await casework().record(id, { ...fact('customer.chased', now, mei, {}), id: 'chase-first' });
        time.turn(10 * 24 * hour);
        await casework().record(id, { ...fact('customer.chased', time.now(), mei, {}), id: 'chase-again' });
        return id;
      };
      const [first, second] = [await chased('team-1'), await chased('team-2')];
      const { items: all } = await lists.criticised({ since }, 10);
      expect(all.map(({ id }) => id)).toEqual([second, first]);
      expect(all[0]).toMatchObject({ criticisedAt: time.now(), teamId: 'team-2', stage: 'receipt' });
      expect((await lists.criticised({ since, teamIds: ['team-1'] }, 10)).items.map(({ id }) => id)).toEqual([first]);
      expect((await lists.criticised({ since: time.now() + 1 }, 10)).items).toEqual([]);
      const page = await lists.criticised({ since }, 1);
      const rest = await lists.criticised({ since }, 10, page.next);
      expect([...page.items, ...rest.items]).toEqual(all);
    });
  });
});
