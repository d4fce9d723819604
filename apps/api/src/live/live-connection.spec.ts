import { once } from 'node:events';
import { LiveConnection } from './live-connection.js';

describe('A browser that listens', () => {
  const everything = (size: number) => () => Promise.resolve({ text: 'x'.repeat(size) });
  const told = (number: number) => ({ id: `1-${number}`, messages: [] });

  it('is let go when it does not read, so that one sleeper costs no more than a quarter of a megabyte', async () => {
    const connection = new LiveConnection(everything(64 * 1024), () => undefined);
    const gone = once(connection.stream, 'close');
    connection.begin('0-0');
    for (let number = 1; number <= 10; number += 1) connection.tell(told(number));
    await gone;
    expect(connection.stream.destroyed).toBe(true);
  });

  it('is let go when its batches come faster than they can be judged', async () => {
    const connection = new LiveConnection(
      () => new Promise(() => undefined),
      () => undefined,
    );
    const gone = once(connection.stream, 'close');
    connection.begin('0-0');
    for (let number = 1; number <= 1001; number += 1) connection.tell(told(number));
    await gone;
    expect(connection.stream.destroyed).toBe(true);
  });

  it('is told to look anew when something could not be judged, and hears what comes after', async () => {
    const faults: unknown[] = [];
    const selections = [Promise.reject(new Error('the database is away')), Promise.resolve({ n: 2 })];
    const connection = new LiveConnection(
      () => selections.shift()!,
      (error) => faults.push(error),
    );
    connection.begin('0-0');
    connection.tell(told(1));
    connection.tell(told(2));
    let heard = '';
    for await (const chunk of connection.stream) {
      heard += String(chunk);
      if (heard.includes('changed')) break;
    }
    expect(heard).toContain('id: 1-1\nevent: reload\n');
    expect(heard).toContain('id: 1-2\nevent: changed\ndata: {"n":2}\n\n');
    expect(faults).toHaveLength(1);
  });
});
