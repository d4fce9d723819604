import { CarryOut } from '#casework/carry-out.js';
import { registered, useStaffedHouse } from './effects.int.story.js';

describe('What effects come to', () => {
  const { casework, now, get, collection } = useStaffedHouse();

  it('leaves what only a newer release understands to a newer worker, however often it meets it', async () => {
    const { id, outbox } = await casework().open('c-new', { ...registered, at: now() });
    const { key } = outbox[0]!;
    const stored = collection<{ _id: string }>('complaints');
    const { pins } = (await stored.findOne({ _id: id })) as unknown as { pins: { workflow: { hash: string } } };
    const set = async (change: object) => stored.updateOne({ _id: id }, { $set: change });
    const tries = async () => (await casework().get(id)).outbox.map((one) => [one.tries, one.parked]);

    await set({ 'outbox.0.effect.type': 'carrier-pigeon.send' });
    for (let round = 0; round < 10; round += 1) expect(await get(CarryOut).carryOut(id, key)).toBe('left');
    expect(await tries()).toEqual([[0, undefined]]);

    await set({ 'outbox.0.effect.type': 'letter.send', 'pins.workflow.hash': 'f'.repeat(64) });
    for (let round = 0; round < 10; round += 1) expect(await get(CarryOut).carryOut(id, key)).toBe('left');
    expect(await tries()).toEqual([[0, undefined]]);

    await set({ 'pins.workflow.hash': pins.workflow.hash });
    expect(await get(CarryOut).carryOut(id, key)).toBe('done');
  });
});
