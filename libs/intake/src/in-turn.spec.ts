import { InTurn } from './in-turn.js';

describe('Work that is done in turn', () => {
  it('goes on in the order in which it was asked for, one after the other', async () => {
    const turns = new InTurn();
    const told: string[] = [];
    let endSlow: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (endSlow = resolve));
    const first = turns.take('zhang', async () => {
      told.push('first begins');
      await slow;
      told.push('first ends');
    });
    const tell = (what: string) => (): Promise<number> => Promise.resolve(told.push(what));
    const second = turns.take('zhang', tell('second'));
    await turns.take('li', tell('somebody else'));
    endSlow();
    await Promise.all([first, second]);
    expect(told).toEqual(['first begins', 'somebody else', 'first ends', 'second']);
  });

  it('is not held up by what failed before it', async () => {
    const turns = new InTurn();
    const failing = turns.take('zhang', () => Promise.reject(new Error('unreadable')));
    const next = turns.take('zhang', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('unreadable');
    await expect(next).resolves.toBe('done');
  });
});
