import { Room } from './room.js';

/** Work that lasts until it is told to end. */
function work(room: Room, bytes: number, begun: string[], name: string): { end: () => void; over: Promise<void> } {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const over = room.within(bytes, async () => {
    begun.push(name);
    await ended;
  });
  return { end, over };
}

describe('Room for mails in memory', () => {
  it('is shared by as many as fit; who does not fit waits, and nobody behind goes first', async () => {
    const room = new Room(10);
    const begun: string[] = [];
    const a = work(room, 6, begun, 'a');
    const b = work(room, 4, begun, 'b');
    const large = work(room, 8, begun, 'large');
    const small = work(room, 1, begun, 'small');
    expect(begun).toEqual(['a', 'b']);
    a.end();
    await a.over;
    expect(begun).toEqual(['a', 'b']);
    b.end();
    await b.over;
    large.end();
    small.end();
    await Promise.all([large.over, small.over]);
    expect(begun).toEqual(['a', 'b', 'large', 'small']);
  });

  it('is given to what is larger than all of it, alone', async () => {
    const room = new Room(10);
    await expect(room.within(25, () => Promise.resolve('read'))).resolves.toBe('read');
  });

  it('is free again after what failed', async () => {
    const room = new Room(10);
    await expect(room.within(10, () => Promise.reject(new Error('unreadable')))).rejects.toThrow('unreadable');
    await expect(room.within(10, () => Promise.resolve('read'))).resolves.toBe('read');
  });
});
