import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { ownProcess, temporaryFolder } from './own-server.story.js';

describe("the server's own process", () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says in one sentence and by its exit code why it does not start', async () => {
    const running = await ownProcess(['--data', folder]);
    expect(running.uri).toBe(`mongodb://${encodeURIComponent(join(folder, 'mongodb.sock'))}/?directConnection=true`);
    const second = await ownProcess(['--data', folder]);
    expect(await second.exit).toEqual({ code: 3, signal: null });
    expect(second.said()).toBe(
      `The data folder ${folder} is in use by process ${running.process.pid}; stop it or choose another folder.\n`,
    );
    const third = await ownProcess([]);
    expect(await third.exit).toEqual({ code: 2, signal: null });
    expect(third.said()).toMatch(/^Usage: main\.js --data <folder> .*\n$/);
    const fourth = await ownProcess(['--data', folder, '--socket', `/tmp/${'x'.repeat(200)}`]);
    expect(await fourth.exit).toEqual({ code: 7, signal: null });
    running.process.kill('SIGINT');
    expect(await running.exit).toEqual({ code: 0, signal: null });
  });

  it('closes in order when whoever started it goes away', async () => {
    const running = await ownProcess(['--data', folder], { withChannel: true });
    const client = await new MongoClient(running.uri ?? '').connect();
    await client.db('test').collection('things').insertOne({ kept: true });
    await client.close();
    running.process.disconnect();
    expect(await running.exit).toEqual({ code: 0, signal: null });
    const again = await ownProcess(['--data', folder]);
    const other = await new MongoClient(again.uri ?? '').connect();
    expect(await other.db('test').collection('things').countDocuments({ kept: true })).toBe(1);
    await other.close();
    again.process.kill('SIGTERM');
    expect(await again.exit).toEqual({ code: 0, signal: null });
  });
});
