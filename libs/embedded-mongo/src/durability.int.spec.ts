import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient, MongoNetworkError, MongoServerSelectionError } from 'mongodb';
import { ownProcess, temporaryFolder } from './own-server.story.js';

const ROUNDS = 4;
const WRITERS = 24;
const ACKNOWLEDGED_BEFORE_THE_KILL = 400;

interface Complaint {
  _id: string;
  ref: string;
  version: number;
  text: string;
}

describe('a server that is killed amid writes', () => {
  const folder = temporaryFolder();
  const socket = join(folder, 's.sock');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens again with every write that it had acknowledged', async () => {
    /** What was acknowledged: the least version that each complaint must have. Kept here, not asked of the server. */
    const acknowledged = new Map<string, number>();
    const attempted = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await writeUntilKilled(round, acknowledged, attempted);
      const { process: child, uri, exit } = await ownProcess(['--data', folder, '--socket', socket]);
      const client = await new MongoClient(uri ?? '').connect();
      const complaints = client.db('test').collection<Complaint>('complaints');
      const stored = new Map(
        (await complaints.find().toArray()).map((complaint) => [complaint._id, complaint.version]),
      );
      const lost = [...acknowledged].filter(([id, version]) => (stored.get(id) ?? -1) < version);
      expect(lost).toEqual([]);
      const invented = [...stored].filter(([id, version]) => version > (attempted.get(id) ?? -1));
      expect(invented).toEqual([]);
      // Indexes and counts belong to the same moment as the documents.
      expect(await complaints.estimatedDocumentCount()).toBe(stored.size);
      expect(await complaints.countDocuments({ ref: { $gte: '' } }, { hint: 'ref_1' })).toBe(stored.size);
      await client.close();
      child.kill('SIGTERM');
      expect(await exit).toEqual({ code: 0, signal: null });
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS * 100);
  }, 120_000);

  async function writeUntilKilled(
    round: number,
    acknowledged: Map<string, number>,
    attempted: Map<string, number>,
  ): Promise<void> {
    const { process: child, uri, exit } = await ownProcess(['--data', folder, '--socket', socket]);
    const client = await new MongoClient(uri ?? '', { maxPoolSize: WRITERS }).connect();
    // Whoever would wait for the server to come back is told at once that it does not.
    const gone = exit.then(() => client.close());
    const complaints = client.db('test').collection<Complaint>('complaints');
    await complaints.createIndex({ ref: 1 }, { unique: true });
    let count = 0;
    const writer = async (name: number): Promise<void> => {
      for (let turn = 0; ; turn += 1) {
        const id = `${round}-${name}-${turn}`;
        try {
          attempted.set(id, 0);
          await complaints.insertOne({ _id: id, ref: `C-${id}`, version: 0, text: 'not delivered '.repeat(150) });
          acknowledged.set(id, 0);
          attempted.set(id, 1);
          const updated = await complaints.findOneAndUpdate(
            { _id: id, version: 0 },
            { $inc: { version: 1 } },
            { returnDocument: 'after' },
          );
          acknowledged.set(id, updated?.version ?? NaN);
        } catch (error) {
          if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError || child.killed) return;
          throw error;
        }
        count += 2;
        if (count >= ACKNOWLEDGED_BEFORE_THE_KILL) child.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, name) => writer(name)));
    expect(await exit).toEqual({ code: null, signal: 'SIGKILL' });
    await gone;
  }
});

describe('a server whose disk is full', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses writes, goes on reading, and has all that it acknowledged when there is room again', async () => {
    const cramped = await ownProcess(['--data', folder], { largestFile: 8192 });
    const client = await new MongoClient(cramped.uri ?? '').connect();
    const letters = client.db('test').collection<{ _id: number; text: string }>('letters');
    let acknowledged = 0;
    const write = async (): Promise<never> => {
      for (;;) {
        await letters.insertOne({ _id: acknowledged, text: 'x'.repeat(3000) });
        acknowledged += 1;
      }
    };
    await expect(write()).rejects.toMatchObject({
      code: 1,
      message: expect.stringContaining('could not be put on disk') as string,
    });
    await expect(write()).rejects.toMatchObject({ code: 1 });
    expect(await letters.countDocuments({ text: /^x/ })).toBe(acknowledged);
    await client.close();
    cramped.process.kill('SIGTERM');
    expect(await cramped.exit).toEqual({ code: 0, signal: null });

    const roomy = await ownProcess(['--data', folder]);
    if (roomy.uri === undefined) throw new Error(`it does not start again: ${roomy.said()}`);
    const other = await new MongoClient(roomy.uri).connect();
    const again = other.db('test').collection<{ _id: number }>('letters');
    expect(await again.countDocuments({ text: /^x/ })).toBe(acknowledged);
    await again.insertOne({ _id: acknowledged });
    expect(await again.countDocuments({ _id: { $gte: 0 } })).toBe(acknowledged + 1);
    await other.close();
    roomy.process.kill('SIGTERM');
    expect(await roomy.exit).toEqual({ code: 0, signal: null });
  }, 60_000);
});
