import { getQueueToken } from '@nestjs/bullmq';
import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import type { Configuration } from '#platform/configuration.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { PersonVault } from '#privacy/person-vault.js';
import { TimeSource, TurnableTimeSource } from '#platform/time-source.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { ana, bo, fact, happened, hour, mail, mei } from '#workflows/complaint/complaint.story.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { wakeUpQueue } from './bullmq-alarm.js';
import { Casework } from './casework.service.js';
import { ComplaintChanges } from './complaint-changes.js';
import { CaseworkModule } from './casework.module.js';
import { shanghai } from './casework.story.js';
import { CarryOut, EffectHandler, mostTries } from './carry-out.js';
import { ComplaintList } from './complaint-list.js';
import type { StoredComplaint } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';
import { TellOthers } from './tell-others.js';
import { canonical, findBreak } from './history.js';
import type { Move, Order } from './move.js';
import { MoveComplaints } from './move-complaints.js';
import { openStoredComplaints } from './open-stored-complaints.js';
import { rebaseOf } from './rebase.js';
import { ParkedEffects } from './parked-effects.js';
import { isContradiction, replay } from './replay.js';
import { Rulebooks } from './rulebooks.js';
import { undoingOf } from './undo-move.js';

const start = shanghai('2026-03-02 10:00');

const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: start,
  by: mail,
  channel: 'email',
  receivedAt: start,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};

/** Fails as often as it is told to, and remembers what it was asked for. */
class ForgetfulHandler extends EffectHandler {
  failures = 0;
  readonly carriedOut: string[] = [];
  readonly toldParked: string[] = [];
  deaf = false;

  override carryOut(_complaint: StoredComplaint, { key }: { key: string }): Promise<void> {
    if (this.failures-- > 0) return Promise.reject(new Error('the mail server is away'));
    this.carriedOut.push(key);
    return Promise.resolve();
  }

  override tellParked(_complaint: StoredComplaint, { key }: { key: string }, reason: string): Promise<void> {
    if (this.deaf) return Promise.reject(new Error('nobody is there'));
    this.toldParked.push(`${key}: ${reason}`);
    return Promise.resolve();
  }
}

describe('Casework on the real stores', () => {
  let module: TestingModule;
  let casework: Casework;
  let store: ComplaintStore;
  let time: TurnableTimeSource;
  let configuration: Configuration;
  const handler = new ForgetfulHandler();
  let next = 0;
  const newId = (): string => `c-${(next += 1)}`;
  /** As it is stored and hashed. */
  const sealed = async (id: string): Promise<StoredComplaint> => (await store.findSealed(id))!;

  beforeAll(async () => {
    time = new TurnableTimeSource(start);
    configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule, CaseworkModule],
      providers: [CarryOut, { provide: EffectHandler, useValue: handler }],
    })
      .overrideProvider(TimeSource)
      .useValue(time)
      .compile();
    await module.init();
    await buildIndexes(module.get<Connection>(getConnectionToken()));
    casework = module.get(Casework);
    store = module.get(ComplaintStore);
  });

  afterAll(async () => {
    for (const name of [wakeUpQueue, 'letters', 'alerts', 'requests', 'links']) {
      await module.get<Queue>(getQueueToken(name)).obliterate({ force: true });
    }
    await module.get<Connection>(getConnectionToken()).dropDatabase();
    await module.close();
  });

  /** Another customer's first complaint. */
  const begin = () => casework.open(newId(), { ...registered, customerId: `customer-${next}` });
  const later = <T extends { at: number }>(event: T, minutes = 1): T => ({ ...event, at: start + minutes * 60_000 });

  it('opens a complaint once, however often it is asked to', async () => {
    const id = newId();
    const opened = await Promise.all(Array.from({ length: 20 }, () => casework.open(id, registered)));
    expect(new Set(opened.map(({ ref }) => ref)).size).toBe(1);
    expect(opened[0]).toMatchObject({ id, version: 1, subject: '洗衣机漏水' });
    expect(opened[0]?.ref).toMatch(/^C-2026-\d{6}-\d$/);
  });

  it('keeps how the customer can be reached beside the history, never in it', async () => {
    const contact = { name: '王小明', email: 'wang@example.org', phone: '13800138000' };
    const { id } = await casework.open(newId(), { ...registered, customerId: `customer-${next}` }, { contact });
    const complaint = await casework.get(id);
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
    expect((await casework.get(ref)).id).toBe(id);
    await expect(casework.get('C-2026-999999-9')).rejects.toMatchObject({ code: 'complaint.not-found' });
  });

  it('takes the same event once, and answers as it did the first time', async () => {
    const { id } = await begin();
    const assigned = later(happened.assigned);
    const answers = await Promise.all(Array.from({ length: 100 }, () => casework.record(id, assigned)));
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]));
    expect((await casework.get(id)).history.map(({ event }) => event.type)).toEqual([
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
    await Promise.all(notes.map((note) => casework.record(id, note)));
    const complaint = await sealed(id);
    expect(complaint.history.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(findBreak(complaint.history, complaint.historyHead)).toBeUndefined();
  });

  it('turns nobody away when many change it at once from two processes, and refuses each by what it found', async () => {
    const { id } = await begin();
    const other = new Casework(
      store,
      new ComplaintChanges(store, module.get(PersonVault), time),
      module.get(Rulebooks),
      module.get(TellOthers),
      time,
    );
    const notes = Array.from({ length: 150 }, (_, index) => ({
      ...later(fact('note.added', 0, ana, { text: `${index}` })),
      id: `note-${index}`,
    }));
    const told = await Promise.allSettled([
      ...notes.map((note, index) => (index % 2 === 0 ? casework : other).record(id, note)),
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
    const written = await casework.record(id, later(happened.assigned));
    expect(canonical(written)).toBe(canonical(await casework.get(id)));
  });

  it('says what changed meanwhile to somebody who had looked at an earlier version', async () => {
    const { id } = await begin();
    await casework.record(id, later(happened.assigned));
    await expect(casework.record(id, later(fact('note.added', 0, bo, { text: 'x' })), 1)).rejects.toMatchObject({
      code: 'complaint.changed-meanwhile',
      version: 2,
      since: [{ sequence: 2, event: 'complaint.assigned' }],
    });
  });

  it('refuses with reasons in both languages, and writes nothing', async () => {
    const { id } = await begin();
    await expect(casework.record(id, later(happened.closed))).rejects.toMatchObject({
      code: 'complaint.event-not-allowed',
      reasons: [
        { code: 'not-the-owner', words: { en: expect.any(String) as string, 'zh-CN': expect.any(String) as string } },
      ],
    });
    expect((await casework.get(id)).version).toBe(1);
  });

  it('stores exactly what the engine made, so that replay gives it again', async () => {
    const { id } = await begin();
    for (const event of [happened.assigned, happened.classified, happened.accepted])
      await casework.record(id, later(event));
    const stored = await sealed(id);
    const again = replay(stored.history, module.get(Rulebooks));
    if (isContradiction(again)) throw new Error(JSON.stringify(again));
    const { version, snapshot, clocks, timers, history, historyHead, pins } = stored;
    expect(canonical(again)).toBe(canonical({ id, version, pins, snapshot, clocks, timers, history, historyHead }));
  });

  it('lets what is due happen at its instant when it is woken, once however often', async () => {
    const { id } = await begin();
    time.turn(30 * 24 * hour);
    await Promise.all([casework.wake(id), casework.wake(id), casework.wake(id)]);
    const { history } = await casework.get(id);
    const breaches = history.filter(
      ({ event }) => event.type === 'clock.breached' && 'clock' in event && event.clock === 'acknowledgement',
    );
    expect(breaches.map(({ event }) => event.at)).toEqual([shanghai('2026-03-03 18:00')]);
    expect(breaches[0]?.recordedAt).toBe(time.now());
  });

  it('lists what is due by its next timer, the earliest first', async () => {
    const { id } = await casework.open(newId(), {
      ...registered,
      customerId: `customer-${next}`,
      at: time.now(),
      receivedAt: time.now(),
    });
    const due = await store.withTimerDueBy(time.now() + 60 * 24 * hour, 1000);
    expect(due.map(({ id: one }) => one)).toContain(id);
    expect(due.map(({ at }) => at)).toEqual(due.map(({ at }) => at).sort((a, b) => a - b));
  });

  describe('a customer who complains again and again', () => {
    const opensOn = (customerId: string, dates: readonly string[]) =>
      dates.reduce<Promise<StoredComplaint[]>>(async (earlier, date) => {
        const before = await earlier;
        time.turn(shanghai(date) - time.now());
        const now = time.now();
        return [...before, await casework.open(newId(), { ...registered, customerId, at: now, receivedAt: now })];
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
      expect(isContradiction(replay(history, module.get(Rulebooks)))).toBe(false);
    });

    it('is not raised for complaints that lie further back, or for those of somebody else', async () => {
      const slow = await opensOn('seldom', ['2027-05-03 10:00', '2027-07-05 10:00', '2027-08-02 10:00']);
      expect(rungsOf(slow)).toEqual(['calm', 'calm', 'calm']);
      expect(rungsOf(await opensOn('another', ['2027-08-02 11:00']))).toEqual(['calm']);
    });

    it('is found when the complaints come in at the same moment, and raised once when one is sent again', async () => {
      const sent = { ...registered, customerId: 'hasty', at: time.now(), receivedAt: time.now() };
      await casework.open(newId(), sent);
      const ids = Array.from({ length: 4 }, newId);
      await Promise.all([...ids, ...ids].map((id) => casework.open(id, sent)));
      const complaints = await Promise.all(ids.map((id) => casework.get(id)));
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
      const lists = module.get(ComplaintList);
      const since = time.now();
      const chased = async (teamId: string): Promise<string> => {
        const now = time.now();
        const customerId = `customer-${next}`;
        const { id } = await casework.open(newId(), { ...registered, customerId, teamId, at: now, receivedAt: now });
        await casework.record(id, { ...fact('customer.chased', now, mei, {}), id: 'chase-first' });
        time.turn(10 * 24 * hour);
        await casework.record(id, { ...fact('customer.chased', time.now(), mei, {}), id: 'chase-again' });
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

  describe('a move to other rules', () => {
    const by = { kind: 'staff', id: 'root', roles: ['administrator'] } as const;
    const order = (id: string): Order => ({ id, at: time.now(), by });
    const toFca = (): Move => {
      const rulebooks = module.get(Rulebooks);
      return rebaseOf({ from: 'eu-eba', to: rulebooks.timeRules('fca-disp-1'), reason: '迁至英国' }, rulebooks);
    };
    const beginIn = (policy: string) =>
      casework.open(
        newId(),
        { ...registered, customerId: `customer-${next}`, at: time.now(), receivedAt: time.now() },
        { policy },
      );

    it('is tried without a trace, and then made of every complaint that it concerns', async () => {
      const [concerned, other] = [await beginIn('eu-eba'), await beginIn('rg-271')];
      const trial = await module.get(MoveComplaints).dryRun(toFca(), order('r-0'));
      expect(trial.moved).toBeGreaterThan(0);
      expect(await casework.get(concerned.id)).toEqual(concerned);
      const report = await module.get(MoveComplaints).moveAll(toFca(), order('r-1'));
      expect(report).toMatchObject({ moved: trial.moved, failures: [] });
      const moved = await casework.get(concerned.id);
      expect(moved).toMatchObject({ version: 2, pins: { policy: { name: 'fca-disp-1' }, calendar: { name: 'gb' } } });
      expect(moved.history.at(-1)?.event).toMatchObject({ type: 'rulebook.rebased', id: 'r-1', by });
      expect(await casework.get(other.id)).toEqual(other);
      expect(await store.withTimerDueBy(moved.timers[0]!.dueAt, 1000)).toContainEqual(
        expect.objectContaining({ id: moved.id, at: moved.timers[0]!.dueAt }),
      );
      const again = await module.get(MoveComplaints).moveAll(toFca(), order('r-1'));
      expect((await casework.get(moved.id)).version).toBe(2);
      expect(again.failures).toEqual([]);
    });

    it('is taken back by the id of its order', async () => {
      const { id, clocks } = await beginIn('eu-eba');
      await module.get(MoveComplaints).moveAll(toFca(), order('r-2'));
      await module.get(MoveComplaints).moveAll(undoingOf('r-2', module.get(Rulebooks)), order('u-2'));
      const back = await casework.get(id);
      expect(back.history.map(({ event }) => event.type)).toEqual([
        'complaint.registered',
        'rulebook.rebased',
        'rulebook.rebaseUndone',
      ]);
      expect(back.clocks).toEqual(clocks);
    });

    it('can be ordered from outside of the processes, as the command does', async () => {
      const { id } = await beginIn('eu-eba');
      const { failures } = await openStoredComplaints(configuration, (complaints) =>
        complaints.moveAll(toFca(), order('r-outside')),
      );
      expect(failures).toEqual([]);
      expect((await casework.get(id)).pins.policy.name).toBe('fca-disp-1');
    });

    it('stands beside what people do at the same moment', async () => {
      const { id } = await beginIn('eu-eba');
      const notes = Array.from({ length: 8 }, (_, index) => ({
        ...fact('note.added', time.now(), ana, { text: `${index}` }),
        id: `beside-${index}`,
      }));
      const written = Promise.all(notes.map((note) => casework.record(id, note)));
      await Promise.all([casework.move(id, toFca(), order('r-3')), written]);
      const { history, historyHead, version } = await sealed(id);
      expect([version, findBreak(history, historyHead)]).toEqual([10, undefined]);
      expect(isContradiction(replay(history, module.get(Rulebooks)))).toBe(false);
    });
  });

  describe('an effect', () => {
    const waiting = async (): Promise<string[]> =>
      (await store.withEffectWaitingSince(time.now(), 1000)).map(({ id }) => id);

    it('waits in the complaint until it was carried out, and is carried out once', async () => {
      const { id, outbox } = await begin();
      const key = outbox[0]!.key;
      const carryOut = module.get(CarryOut);
      handler.failures = 2;
      await expect(carryOut.carryOut(id, key)).rejects.toThrow('away');
      await expect(carryOut.carryOut(id, key)).rejects.toThrow('away');
      expect(await waiting()).toContain(id);
      expect(await carryOut.carryOut(id, key)).toBe('done');
      expect(await carryOut.carryOut(id, key)).toBe('nothing to do');
      expect((await casework.get(id)).outbox).toEqual([]);
      expect(await waiting()).not.toContain(id);
      expect(handler.carriedOut.filter((one) => one === key)).toEqual([key]);
    });

    it('is the last one only when no other waits, also when several are carried out at once', async () => {
      const { id } = await begin();
      const { outbox } = await casework.record(id, fact('complaint.assigned', time.now(), ana, { ownerId: 'ana' }));
      const [first, ...others] = outbox.map(({ key }) => key);
      expect(others).not.toEqual([]);
      expect(await carryOut(id, first!)).toBe('done');
      expect(await waiting()).toContain(id);
      expect((await casework.get(id)).outbox.map(({ key }) => key)).toEqual(others);
      const more = await casework.record(
        id,
        fact('complaint.assigned', time.now(), ana, { ownerId: 'bo', handoverNote: '请接手' }),
      );
      await Promise.all(more.outbox.map(({ key }) => carryOut(id, key)));
      expect((await casework.get(id)).outbox).toEqual([]);
      expect(await waiting()).not.toContain(id);
    });

    it('that fails for ever is put aside with the reason, is told, and holds nothing up', async () => {
      const { id, outbox } = await begin();
      const key = outbox[0]!.key;
      const parked = module.get(ParkedEffects);
      await putAside(id, key);
      expect((await casework.get(id)).outbox).toMatchObject([{ key, parked: 'the mail server is away' }]);
      expect(await waiting()).not.toContain(id);
      expect(handler.toldParked).toContain(`${key}: the mail server is away`);
      expect((await parked.page(100)).items).toMatchObject([
        { key, parkedAt: time.now(), tries: mostTries + 1, complaint: { id, subject: '洗衣机漏水', teamId: 'team-1' } },
      ]);
      expect(await carryOut(id, key)).toBe('nothing to do');
      // Another effect of the same complaint, and of every other, is carried out all the same.
      const { outbox: later } = await casework.record(
        id,
        fact('complaint.assigned', time.now(), ana, { ownerId: 'ana' }),
      );
      expect(await waiting()).toContain(id);
      const others = later.filter((one) => one.key !== key);
      expect(others).not.toEqual([]);
      for (const { key: next } of others) expect(await carryOut(id, next)).toBe('done');
      expect(await waiting()).not.toContain(id);
      const other = await begin();
      expect(await carryOut(other.id, other.outbox[0]!.key)).toBe('done');
    });

    it('that was put aside is tried again when a person says so, and put aside and told anew when it still fails', async () => {
      const { id, outbox } = await begin();
      const key = outbox[0]!.key;
      const parked = module.get(ParkedEffects);
      await putAside(id, key);
      await parked.release(id, key, time.now());
      expect(await waiting()).toContain(id);
      expect(await parked.find(key)).not.toHaveProperty('parked');
      await putAside(id, key);
      expect(handler.toldParked.filter((told) => told.startsWith(key))).toHaveLength(2);
      await parked.release(id, key, time.now());
      expect(await carryOut(id, key)).toBe('done');
      expect(await parked.find(key)).toBeUndefined();
    });

    it('that was put aside may be dismissed, also when nobody could be told of it', async () => {
      const { id, outbox } = await begin();
      const key = outbox[0]!.key;
      const parked = module.get(ParkedEffects);
      handler.deaf = true;
      await putAside(id, key);
      handler.deaf = false;
      expect((await parked.page(100)).items.map((one) => one.key)).toContain(key);
      await parked.dismiss(id, key);
      expect((await parked.page(100)).items.map((one) => one.key)).not.toContain(key);
      expect((await casework.get(id)).outbox).toEqual([]);
    });

    it('is listed page by page, complaint by complaint', async () => {
      const complaints = await Promise.all(Array.from({ length: 5 }, () => begin()));
      for (const { id, outbox } of complaints) await putAside(id, outbox[0]!.key);
      const parked = module.get(ParkedEffects);
      const keys: string[] = [];
      let page = await parked.page(2);
      for (;;) {
        keys.push(...page.items.map(({ key }) => key));
        if (!page.next) break;
        page = await parked.page(2, page.next);
      }
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toEqual(expect.arrayContaining(complaints.map(({ outbox }) => outbox[0]!.key)));
    });

    const carryOut = (id: string, key: string) => module.get(CarryOut).carryOut(id, key);

    async function putAside(id: string, key: string): Promise<void> {
      handler.failures = mostTries;
      for (let attempt = 0; attempt < mostTries; attempt += 1)
        await expect(carryOut(id, key)).rejects.toThrow('the mail server is away');
      expect(await carryOut(id, key)).toBe('parked');
    }
  });
});
