import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { otherTime, rewrite } from './mongo/forgery.story.js';
import { SealedHouse } from './mongo/sealed-house.story.js';
import type { Seal } from './seal.js';
import { hashOfSeal, SealKey, statementOf } from './seal.js';

/** What somebody may do to the seals on disk, and what is found of it. */
const sealTamperings: readonly {
  readonly does: string;
  readonly to: (house: SealedHouse, file: (number: number) => string) => Promise<unknown>;
  readonly found: readonly object[];
}[] = [
  {
    does: 'edits a head',
    to: (_house, file) => edited(file(1), (text) => text.replace(/"[\da-f]{64}"/, `"${'a'.repeat(64)}"`)),
    found: [{ kind: 'seal.edited', seal: 1 }],
  },
  {
    does: 'takes a line out',
    to: (_house, file) => edited(file(2), (text) => text.slice(text.indexOf('\n') + 1)),
    found: [{ kind: 'seal.edited', seal: 2 }],
  },
  {
    does: 'adds a line at the end',
    to: (_house, file) => edited(file(1), (text) => `${text}\n`),
    found: [{ kind: 'seal.edited', seal: 1 }],
  },
  {
    does: 'cuts the file off',
    to: (_house, file) => edited(file(2), (text) => text.slice(0, -20)),
    found: [{ kind: 'seal.edited', seal: 2 }],
  },
  {
    does: 'changes what the seal states',
    to: (_house, file) => edited(file(1), (text) => text.replace('"complaints":3', '"complaints":2')),
    found: [{ kind: 'seal.forged', seal: 1 }],
  },
  {
    does: 'signs another statement with a key of their own',
    to: (_house, file) => edited(file(2), restated(new SealKey(Buffer.alloc(32, 'theirs')), { complaints: 2 })),
    found: [{ kind: 'seal.forged', seal: 2 }],
  },
  {
    does: 'signs another statement with the stolen secret',
    to: (house, file) => edited(file(1), restated(house.key, { complaints: 2 })),
    found: [
      { kind: 'seal.unnoted', seal: 1 },
      { kind: 'seal.unchained', seal: 2 },
    ],
  },
  {
    does: 'deletes the first seal',
    to: (_house, file) => rm(file(1)),
    found: [{ kind: 'seal.missing', seal: 1 }],
  },
  {
    does: 'deletes the newest seal',
    to: (_house, file) => rm(file(2)),
    found: [{ kind: 'seal.missing', seal: 2 }],
  },
  {
    does: 'deletes all of them',
    to: (house) => rm(house.folder.path, { recursive: true }),
    found: [
      { kind: 'seal.missing', seal: 1 },
      { kind: 'seal.missing', seal: 2 },
    ],
  },
  {
    does: 'deletes the first one, and every note of seals in the database',
    to: async (house, file) => {
      await rm(file(1));
      await house.sealNotes.deleteMany({});
    },
    found: [{ kind: 'seal.missing', seal: 1 }],
  },
  {
    does: 'exchanges two files',
    to: async (_house, file) => {
      await rename(file(1), `${file(1)}.aside`);
      await rename(file(2), file(1));
      await rename(`${file(1)}.aside`, file(2));
    },
    found: [
      { kind: 'seal.edited', seal: 1 },
      { kind: 'seal.edited', seal: 2 },
    ],
  },
  {
    does: 'puts a file there that is no seal',
    to: (_house, file) => writeFile(file(5), 'nothing'),
    found: [
      { kind: 'seals.missing', seal: 3, through: 4 },
      { kind: 'seal.edited', seal: 5 },
    ],
  },
  {
    does: 'changes the note in the database',
    to: (house) => house.sealNotes.updateOne({ _id: 2 }, { $set: { 'signed.seal.complaints': 2 } }),
    found: [{ kind: 'seal.unnoted', seal: 2 }],
  },
];

/** Gives a seal's file another statement, well signed. */
const restated =
  (key: SealKey, otherwise: Partial<Seal>) =>
  (text: string): string => {
    const lines = text.trimEnd().split('\n');
    const signed = key.sign({ ...statementOf(lines.pop()!)!.seal, ...otherwise });
    return [...lines, JSON.stringify(signed), ''].join('\n');
  };

async function edited(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const other = change(text);
  expect(other).not.toBe(text);
  await chmod(file, 0o600);
  await writeFile(file, other);
}

describe('Verification of the seals', () => {
  let house: SealedHouse;
  beforeAll(async () => {
    house = await SealedHouse.open();
    await house.livesForAMorning();
    await house.remember();
  });
  afterAll(() => house.close());
  beforeEach(() => house.restore());

  describe('finds it when somebody', () => {
    it.each(sealTamperings)('$does', async ({ to, found }) => {
      await to(house, (number) => house.folder.fileOf(number));
      expect((await house.verification()).findings).toMatchObject(found);
    });

    it('takes the newest seal away from the disk and from the database, once its hash is known from the mail', async () => {
      const hash = hashOfSeal((await house.book.latest())!.seal);
      await rm(house.folder.fileOf(2));
      await house.sealNotes.deleteOne({ _id: 2 });
      expect((await house.verification()).findings).toEqual([]);
      expect((await house.verification({ expected: new Map([[2, hash]]) })).findings).toMatchObject([
        { kind: 'seal.missing', seal: 2 },
      ]);
    });

    it('makes all seals anew with the stolen secret, once a hash is known from the mail', async () => {
      const hash = hashOfSeal((await house.book.latest())!.seal);
      await house.tamper('b', (b) => rewrite(b, 2, otherTime));
      await rm(house.folder.path, { recursive: true });
      await house.sealNotes.deleteMany({});
      for (const day of [1, 2]) await house.makeSeal.now(`2026-03-0${day}`);
      expect((await house.verification()).findings).toEqual([]);
      expect((await house.verification({ expected: new Map([[2, hash]]) })).findings).toMatchObject([
        { kind: 'seal.unexpected', seal: 2 },
      ]);
    });
  });
});
