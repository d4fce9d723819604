import { rm } from 'node:fs/promises';
import { testSecret } from '../../../test/support/test-stores.js';
import { at } from './mongo/forgery.story.js';
import { SealedHouse } from './mongo/sealed-house.story.js';
import { runSealCommand } from './seal-command.js';
import { runVerifyCommand } from './verify-command.js';

describe('npm run verify', () => {
  let house: SealedHouse;
  beforeAll(async () => {
    house = await SealedHouse.open();
    await house.livesForAMorning();
    await house.remember();
  });
  afterAll(() => house.close());
  beforeEach(() => house.restore());

  async function run(words: string[], locale: 'en' | 'zh-CN' = 'en') {
    const lines: string[] = [];
    const place = {
      mongodbUri: house.databaseUri,
      seals: house.folder.path,
      workflows: 'workflows',
      secret: testSecret,
      now: house.time.now(),
      locale,
      print: (line: string) => lines.push(line),
      complain: (line: string) => lines.push(line),
      tell: () => undefined,
    };
    return { code: await runVerifyCommand(words, place), printed: lines.join('\n') };
  }

  it('ends with 0 when all is sound, and says so', async () => {
    const { code, printed } = await run(['--replay']);
    expect(printed).toContain('Looked at 3 complaints, 21 entries, 2 seals: all is as it was recorded.');
    expect(code).toBe(0);
  });

  it('ends with 1 when something was found, and says where, in the language of the terminal', async () => {
    await house.tamper('b', (b) => Object.assign(at(b, 2).event, { ownerId: 'bo' }));
    const { ref } = await house.document('b');
    const english = await run([]);
    expect(english.code).toBe(1);
    expect(english.printed).toContain(`${ref} (b): entry 2 was edited`);
    expect((await run([], 'zh-CN')).printed).toContain(`${ref} (b)：第 2 条记录被改动`);
  });

  it('prints one JSON document for machines', async () => {
    await rm(house.folder.fileOf(1));
    const { code, printed } = await run(['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      complaints: 3,
      findings: [
        { kind: 'seal.missing', seal: 1, words: { en: 'seal 1 is not on disk', 'zh-CN': '磁盘上没有第 1 号封存' } },
      ],
    });
  });

  it('says how it is used when it is asked for something else', async () => {
    const { code, printed } = await run(['--repair']);
    expect(code).toBe(1);
    expect(printed).toContain('npm run verify');
    expect((await run(['--expect', 'x'], 'zh-CN')).printed).toContain('--expect <编号>:<哈希>');
  });

  it('accepts a seal that was made by hand meanwhile', async () => {
    const lines: string[] = [];
    const code = await runSealCommand({
      mongodbUri: house.databaseUri,
      seals: house.folder.path,
      workflows: 'workflows',
      secret: testSecret,
      now: house.time.now(),
      locale: 'zh-CN',
      print: (line) => lines.push(line),
      complain: (line) => lines.push(line),
      tell: () => undefined,
    });
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('已封存：第 3 号');
    expect((await run([])).printed).toContain('3 seals: all is as it was recorded.');
  });
});
