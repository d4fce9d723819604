import { readFile, rm, stat } from 'node:fs/promises';
import { ana, fact, hour } from '#workflows/complaint/complaint.story.js';
import { SealedHouse } from './mongo/sealed-house.story.js';
import { hashOfSeal, headOf, noSeal, statementOf } from './seal.js';

describe('The daily seal', () => {
  let house: SealedHouse;
  beforeAll(async () => {
    house = await SealedHouse.open();
    await house.livesForAMorning();
    await house.remember();
  });
  afterAll(() => house.close());
  beforeEach(() => house.restore());

  const linesOf = async (number: number): Promise<string[]> =>
    (await readFile(house.folder.fileOf(number), 'utf8')).trimEnd().split('\n');
  const headsOf = async (number: number): Promise<string[]> =>
    (await linesOf(number))
      .flatMap((line) => headOf(line) ?? [])
      .map(({ complaintId: id, sequence }) => `${id}${sequence}`);
  const aDayLater = () => house.time.turn(24 * hour);

  it('holds the head of every complaint, is signed, and follows on the one before', async () => {
    const [first, second] = [await linesOf(1), await linesOf(2)].map((lines) => statementOf(lines.at(-1)!)!.seal);
    expect(await headsOf(1)).toEqual(['a4', 'b4', 'c4']);
    expect(first).toMatchObject({ number: 1, complaints: 3, previous: noSeal, key: house.key.publicKey });
    expect(second).toMatchObject({ number: 2, previous: hashOfSeal(first!) });
  });

  it('is written for nobody to change, and for nobody else to read', async () => {
    expect((await stat(house.folder.fileOf(1))).mode & 0o777).toBe(0o400);
    expect((await stat(house.folder.path)).mode & 0o077).toBe(0);
  });

  it('holds only what was changed since the one before', async () => {
    await house.makeSeal.now(house.day);
    aDayLater();
    await house.casework.record('b', fact('note.added', house.time.now(), ana, { text: 'x' }));
    await house.seals();
    expect((await headsOf(4)).map((head) => head.charAt(0))).toEqual(['b']);
  });

  it('is made once a day, whoever asks for it and how often', async () => {
    aDayLater();
    const made = await Promise.all(Array.from({ length: 5 }, () => house.seals()));
    expect(made.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await house.seals()).toBeUndefined();
    expect(await house.folder.numbers()).toEqual([1, 2, 3]);
    expect((await house.verification()).findings).toEqual([]);
  });

  it('makes up for days on which nobody made one', async () => {
    await house.happens(fact('note.added', 0, ana, { text: 'before the weekend' }));
    for (let day = 1; day <= 4; day += 1) aDayLater();
    expect((await house.seals())?.seal).toMatchObject({ number: 3, day: house.day });
    expect(await headsOf(3)).toEqual(expect.arrayContaining(['a8', 'b8', 'c8']));
    expect(await house.seals()).toBeUndefined();
  });

  it('is noted when whoever wrote it died before that, and not made again', async () => {
    aDayLater();
    await house.seals();
    await house.sealNotes.deleteOne({ _id: 3 });
    expect(await house.seals()).toBeUndefined();
    expect(await house.folder.numbers()).toEqual([1, 2, 3]);
    expect((await house.book.latest())?.seal.number).toBe(3);
  });

  it('seals everything anew under the next number when the last one is not on disk any more', async () => {
    await rm(house.folder.path, { recursive: true });
    aDayLater();
    await house.seals();
    expect(await house.folder.numbers()).toEqual([3]);
    expect(await headsOf(3)).toEqual(expect.arrayContaining(['a7', 'b7', 'c7']));
    expect((await house.verification()).findings.map(({ kind, seal }) => [kind, seal])).toEqual([
      ['seal.missing', 1],
      ['seal.missing', 2],
    ]);
  });

  it('holds true when complaints change while it is being made', async () => {
    const busy = Array.from({ length: 30 }, async (_, index) => {
      const id = ['a', 'b', 'c'][index % 3]!;
      await house.casework.record(id, fact('note.added', house.time.now(), ana, { text: `${index}` }));
    });
    await Promise.all([house.makeSeal.now(house.day), ...busy]);
    await house.makeSeal.now(house.day);
    const { findings, notes } = await house.verification({ rulebooks: house.rulebooks });
    expect(findings).toEqual([]);
    expect(notes).toEqual([]);
  });

  it('finds what was changed by an index, and sorts nothing', async () => {
    const { queryPlanner } = await house.complaints
      .find({ updatedAt: { $gte: 1 } })
      .sort({ updatedAt: 1 })
      .explain();
    const plan = JSON.stringify(queryPlanner);
    expect(plan).toContain('"indexName":"updatedAt_1"');
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  });

  it('waits to be sent out of the house until it was', async () => {
    expect((await house.book.untold(10)).map(({ seal }) => seal.number)).toEqual([1, 2]);
    await house.book.told(1);
    expect((await house.book.untold(10)).map(({ seal }) => seal.number)).toEqual([2]);
  });
});
