import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { connect, createServer } from 'node:net';
import type { Connection } from 'mongoose';
import { createConnection } from 'mongoose';
import { testDatabase } from '../../../test/support/test-stores.js';
import { InsertTogether } from './insert-together.js';
import { isDuplicate } from './is-duplicate.js';

interface Note {
  readonly _id: string;
}

describe('Documents that are inserted at the same time', () => {
  const commands: string[] = [];
  let connection: Connection;
  let inserting: InsertTogether<Note>;

  beforeAll(async () => {
    connection = await createConnection(testDatabase(), { monitorCommands: true }).asPromise();
    connection.getClient().on('commandStarted', ({ commandName }) => commands.push(commandName));
  });
  beforeEach(async () => {
    inserting = new InsertTogether(() => connection.collection<Note>('notes') as never);
    await connection.collection('notes').deleteMany({});
    commands.length = 0;
  });
  afterAll(async () => connection.close());

  const stored = async (): Promise<string[]> =>
    (await connection.collection<Note>('notes').find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

  it('wait for nobody when they are alone', async () => {
    await inserting.insert({ _id: 'one' });
    expect(commands).toEqual(['insert']);
    expect(await stored()).toEqual(['one']);
  });

  it('go into one write with those who asked while another was under way', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `n-${String(index).padStart(2, '0')}`);
    await Promise.all(ids.map((_id) => inserting.insert({ _id })));
    expect(commands).toEqual(['insert', 'insert']);
    expect(await stored()).toEqual(ids);
  });

  it('hear of their own fate only: the second of a key is a duplicate, the others are stored', async () => {
    const outcomes = await Promise.allSettled(['first', 'a', 'b', 'a', 'c'].map((_id) => inserting.insert({ _id })));
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(isDuplicate((outcomes[3] as PromiseRejectedResult).reason)).toBe(true);
    expect(await stored()).toEqual(['a', 'b', 'c', 'first']);
  });

  it('all hear of it when the line is cut as they are written: none counts as stored', async () => {
    const { line, address } = await Line.to(testDatabase());
    const beyond = await createConnection(address).asPromise();
    const across = new InsertTogether<Note>(() => beyond.collection<Note>('notes') as never);
    const outcomes = async (): Promise<string[]> =>
      (await Promise.allSettled(['alone', 'a', 'b', 'c'].map((_id) => across.insert({ _id })))).map(
        ({ status }) => status,
      );
    await across.insert({ _id: 'before' });
    line.isCut = true;
    const whileCut = await outcomes();
    line.isCut = false;
    const afterwards = await outcomes();
    await beyond.close();
    await line.close();
    expect(whileCut).toEqual(['rejected', 'rejected', 'rejected', 'rejected']);
    expect(afterwards).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'fulfilled']);
  });

  it('all hear of it when the write itself fails, and the next ones are tried again', async () => {
    let isAway = true;
    const failing = new InsertTogether<Note>(() => {
      if (isAway) throw new Error('the database is not connected');
      return connection.collection<Note>('notes') as never;
    });
    const outcomes = await Promise.allSettled(['a', 'b'].map((_id) => failing.insert({ _id })));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    await failing.insert({ _id: 'a' });
    expect(await stored()).toEqual(['a']);
  });
});

/** A line to the database; while it is `cut`, whoever asks for an insert loses it before anything is written. */
class Line {
  isCut = false;
  private readonly server: Server;

  private constructor(target: URL) {
    const host = decodeURIComponent(target.hostname);
    this.server = createServer((near) => {
      const far = host.startsWith('/') ? connect(host) : connect(Number(target.port), host);
      const part = (): void => void [near.destroy(), far.destroy()];
      for (const end of [near, far]) end.on('error', part).on('close', part);
      near.on('data', (asked) => (this.isCut && asked.includes('insert\0') ? part() : far.write(asked)));
      far.pipe(near);
    });
  }

  static async to(database: string): Promise<{ readonly line: Line; readonly address: string }> {
    const address = new URL(database);
    const line = new Line(address);
    await once(line.server.listen(0, '127.0.0.1'), 'listening');
    const { port } = line.server.address() as AddressInfo;
    return { line, address: `mongodb://127.0.0.1:${port}${address.pathname}?directConnection=true` };
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
  }
}
