import { ana, fact } from '#workflows/complaint/complaint.story.js';
import { findBreak } from './history.js';
import type { Move, Order } from './move.js';
import { MoveComplaints } from './move-complaints.js';
import { openStoredComplaints } from './open-stored-complaints.js';
import { rebaseOf } from './rebase.js';
import { isContradiction, replay } from './replay.js';
import { Rulebooks } from './rulebooks.js';
import { registered, useCasework } from './stored-casework.int.story.js';
import { undoingOf } from './undo-move.js';

describe('A move to other rules', () => {
  const { casework, store, sealed, time, configuration, get, newId, newCustomer } = useCasework();

  const by = { kind: 'staff', id: 'root', roles: ['administrator'] } as const;
  const order = (id: string): Order => ({ id, at: time.now(), by });
  const toFca = (): Move => {
    const rulebooks = get(Rulebooks);
    return rebaseOf({ from: 'eu-eba', to: rulebooks.timeRules('fca-disp-1'), reason: '迁至英国' }, rulebooks);
  };
  const beginIn = (policy: string) =>
    casework().open(
      newId(),
      { ...registered, customerId: newCustomer(), at: time.now(), receivedAt: time.now() },
      { policy },
    );

  it('is tried without a trace, and then made of every complaint that it concerns', async () => {
    const [concerned, other] = [await beginIn('eu-eba'), await beginIn('rg-271')];
    const trial = await get(MoveComplaints).dryRun(toFca(), order('r-0'));
    expect(trial.moved).toBeGreaterThan(0);
    expect(await casework().get(concerned.id)).toEqual(concerned);
    const report = await get(MoveComplaints).moveAll(toFca(), order('r-1'));
    expect(report).toMatchObject({ moved: trial.moved, failures: [] });
    const moved = await casework().get(concerned.id);
    expect(moved).toMatchObject({ version: 2, pins: { policy: { name: 'fca-disp-1' }, calendar: { name: 'gb' } } });
    expect(moved.history.at(-1)?.event).toMatchObject({ type: 'rulebook.rebased', id: 'r-1', by });
    expect(await casework().get(other.id)).toEqual(other);
    expect(await store().withTimerDueBy(moved.timers[0]!.dueAt, 1000)).toContainEqual(
      expect.objectContaining({ id: moved.id, at: moved.timers[0]!.dueAt }),
    );
    const again = await get(MoveComplaints).moveAll(toFca(), order('r-1'));
    expect((await casework().get(moved.id)).version).toBe(2);
    expect(again.failures).toEqual([]);
  });

  it('is taken back by the id of its order', async () => {
    const { id, clocks } = await beginIn('eu-eba');
    await get(MoveComplaints).moveAll(toFca(), order('r-2'));
    await get(MoveComplaints).moveAll(undoingOf('r-2', get(Rulebooks)), order('u-2'));
    const back = await casework().get(id);
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
    expect((await casework().get(id)).pins.policy.name).toBe('fca-disp-1');
  });

  it('stands beside what people do at the same moment', async () => {
    const { id } = await beginIn('eu-eba');
    const notes = Array.from({ length: 8 }, (_, index) => ({
      ...fact('note.added', time.now(), ana, { text: `${index}` }),
      id: `beside-${index}`,
    }));
    const written = Promise.all(notes.map((note) => casework().record(id, note)));
    await Promise.all([casework().move(id, toFca(), order('r-3')), written]);
    const { history, historyHead, version } = await sealed(id);
    expect([version, findBreak(history, historyHead)]).toEqual([10, undefined]);
    expect(isContradiction(replay(history, get(Rulebooks)))).toBe(false);
  });
});
