import { at, otherTime, rehashed, rewrite } from './mongo/forgery.story.js';
import type { StoredDocument } from './mongo/sealed-house.story.js';
import { SealedHouse } from './mongo/sealed-house.story.js';

/** What a database administrator may do to complaint `b`, and what is found of it. */
const tamperings: readonly {
  readonly does: string;
  readonly to: (complaint: StoredDocument) => void;
  readonly found: object;
}[] = [
  {
    does: 'edits what happened',
    to: (b) => Object.assign(at(b, 2).event, { ownerId: 'bo' }),
    found: { kind: 'entry.edited', sequence: 2 },
  },
  {
    does: 'back-dates an entry',
    to: (b) => Object.assign(at(b, 5), { recordedAt: at(b, 1).recordedAt }),
    found: { kind: 'entry.edited', sequence: 5 },
  },
  {
    does: 'edits where the complaint stood afterwards',
    to: (b) => Object.assign(at(b, 7), { state: 'closed' }),
    found: { kind: 'entry.edited', sequence: 7 },
  },
  {
    does: 'adds to an entry',
    to: (b) => Object.assign(at(b, 3), { note: 'approved' }),
    found: { kind: 'entry.edited', sequence: 3 },
  },
  {
    does: 'puts something in the place of an entry that is none',
    to: (b) => b.history.splice(2, 1, null as never),
    found: { kind: 'entry.misplaced', sequence: 3 },
  },
  {
    does: 'edits an entry together with its hash',
    to: (b) =>
      b.history.splice(2, 1, rehashed(b.history.slice(0, 3).map((one, i) => (i === 2 ? otherTime(one) : one)))[2]!),
    found: { kind: 'entry.misplaced', sequence: 4 },
  },
  {
    does: 'deletes the first entry',
    to: (b) => b.history.shift(),
    found: { kind: 'entry.misplaced', sequence: 1 },
  },
  {
    does: 'deletes an entry in the middle',
    to: (b) => b.history.splice(3, 1),
    found: { kind: 'entry.misplaced', sequence: 4 },
  },
  {
    does: 'exchanges two entries',
    to: (b) => b.history.splice(1, 2, at(b, 3), at(b, 2)),
    found: { kind: 'entry.misplaced', sequence: 2 },
  },
  {
    does: 'doubles an entry',
    to: (b) => b.history.splice(4, 0, at(b, 4)),
    found: { kind: 'entry.misplaced', sequence: 5 },
  },
  {
    does: 'cuts off the last entry',
    to: (b) => b.history.pop(),
    found: { kind: 'tail.cut', sequence: 7, through: 7 },
  },
  {
    does: 'cuts off the tail and corrects head and version',
    to: (b) => {
      b.history.length = 4;
      Object.assign(b, { version: 4, historyHead: at(b, 4).hash });
    },
    found: { kind: 'tail.cut', sequence: 5, through: 6 },
  },
  {
    does: 'empties the history',
    to: (b) => Object.assign(b, { history: [], version: 0, historyHead: '0'.repeat(64) }),
    found: { kind: 'tail.cut', sequence: 1, through: 6 },
  },
  {
    does: 'puts a text in the place of the history',
    to: (b) => Object.assign(b, { history: 'none' }),
    found: { kind: 'tail.cut', sequence: 1, through: 7 },
  },
  {
    does: 'changes the version alone',
    to: (b) => Object.assign(b, { version: 6 }),
    found: { kind: 'head.edited', sequence: 7 },
  },
  {
    does: 'changes the head alone',
    to: (b) => Object.assign(b, { historyHead: at(b, 6).hash }),
    found: { kind: 'head.edited', sequence: 7 },
  },
  {
    does: 'rewrites the whole history with new hashes',
    to: (b) => rewrite(b, 1, otherTime),
    found: { kind: 'tail.rewritten', sequence: 1, through: 4, seal: 1 },
  },
  {
    does: 'rewrites the tail with new hashes, after the first seal',
    to: (b) => rewrite(b, 6, otherTime),
    found: { kind: 'tail.rewritten', sequence: 5, through: 6, seal: 2 },
  },
  {
    does: 'rewrites and shortens it',
    to: (b) => {
      b.history.splice(2, 1);
      rewrite(b, 3, otherTime);
    },
    found: { kind: 'tail.rewritten', sequence: 1, through: 4, seal: 1 },
  },
  {
    does: 'puts an entry in and makes the hashes anew',
    to: (b) => {
      b.history.splice(5, 0, otherTime(at(b, 5)));
      rewrite(b, 6, otherTime);
    },
    found: { kind: 'tail.rewritten', sequence: 5, through: 6, seal: 2 },
  },
  {
    does: 'adds an entry that says it was there before the last seal',
    to: (b) => {
      b.history.splice(6, 1, { ...at(b, 7), recordedAt: at(b, 6).recordedAt + 1 });
      rewrite(b, 7, (entry) => entry);
    },
    found: { kind: 'tail.backdated', sequence: 7, seal: 2 },
  },
  {
    does: 'gives it another reference',
    to: (b) => Object.assign(b, { ref: 'C-2026-999999-9' }),
    found: { kind: 'complaint.renamed', ref: 'C-2026-999999-9', seal: 1 },
  },
];

describe('Verification', () => {
  let house: SealedHouse;
  beforeAll(async () => {
    house = await SealedHouse.open();
    await house.livesForAMorning();
    await house.remember();
  });
  afterAll(() => house.close());
  beforeEach(() => house.restore());

  it('finds nothing where nobody did anything, says what no seal guards yet, and writes nothing', async () => {
    const before = await house.everything();
    const { findings, notes, ...counts } = await house.verification({ rulebooks: house.rulebooks });
    expect(findings).toEqual([]);
    expect(notes.map(({ en }) => en)).toEqual([
      'what happened after seal 2 of 2026-03-02 (3 complaints) is guarded by its chain alone until the next seal',
    ]);
    expect(counts).toMatchObject({ complaints: 3, entries: 21, seals: 2, newestSeal: { number: 2, complaints: 3 } });
    expect(await house.everything()).toEqual(before);
  });

  describe('finds it when a database administrator', () => {
    it.each(tamperings)('$does', async ({ to, found }) => {
      await house.tamper('b', to);
      const { ref } = await house.document('b');
      expect((await house.verification()).findings).toMatchObject([{ complaintId: 'b', ref, ...found }]);
    });

    it.each(tamperings)('$does, and has it sealed again', async ({ to, found }) => {
      await house.tamper('b', (b) => {
        to(b);
        b.updatedAt = house.time.now();
      });
      await house.makeSeal.now(house.day);
      const { findings } = await house.verification();
      // What was added with an old date is in a seal now, and was told by every verification before.
      if ('kind' in found && found.kind === 'tail.backdated') return expect(findings).toEqual([]);
      expect(findings).toMatchObject([{ complaintId: 'b', kind: 'kind' in found && found.kind }]);
    });

    it('deletes a complaint', async () => {
      const { ref } = await house.document('b');
      await house.complaints.deleteOne({ _id: 'b' });
      expect((await house.verification()).findings).toMatchObject([
        { kind: 'complaint.missing', complaintId: 'b', ref, through: 6, seal: 2 },
      ]);
    });

    it('puts the history of another complaint in the place of its own', async () => {
      const { history, version, historyHead } = await house.document('a');
      await house.tamper('b', (b) => Object.assign(b, { history, version, historyHead }));
      expect((await house.verification()).findings).toMatchObject([{ kind: 'history.foreign', complaintId: 'b' }]);
    });

    it('puts an entry of another complaint among its own', async () => {
      const { history } = await house.document('a');
      await house.tamper('b', (b) => b.history.splice(4, 1, history[4]!));
      expect((await house.verification()).findings).toMatchObject([
        { kind: 'entry.misplaced', complaintId: 'b', sequence: 5 },
      ]);
    });

    it('invents a complaint and dates it back', async () => {
      const b = await house.document('b');
      rewrite(b, 1, (entry) => ({ ...entry, opens: { ...entry.opens!, complaintId: 'd' } }));
      await house.complaints.insertOne({ ...b, _id: 'd', ref: 'C-2026-000009-0' });
      expect((await house.verification()).findings).toMatchObject([
        { kind: 'tail.backdated', complaintId: 'd', sequence: 1, seal: 2 },
      ]);
    });

    it('keeps a change from being sealed by its date', async () => {
      await house.tamper('b', (b) => (b.updatedAt = 0));
      house.time.turn(24 * 3_600_000);
      await house.seals();
      expect((await house.verification()).findings).toMatchObject([
        { kind: 'tail.backdated', complaintId: 'b', sequence: 7, seal: 3 },
      ]);
    });

    it('does several of these at once, in several complaints', async () => {
      await house.tamper('a', (a) => a.history.pop());
      await house.complaints.deleteOne({ _id: 'b' });
      await house.tamper('c', (c) => Object.assign(at(c, 2).event, { ownerId: 'bo' }));
      expect((await house.verification()).findings.map(({ kind, complaintId }) => [complaintId, kind])).toEqual([
        ['a', 'tail.cut'],
        ['c', 'entry.edited'],
        ['b', 'complaint.missing'],
      ]);
    });
  });

  it('cannot find what was rewritten after the last seal, and says so', async () => {
    await house.tamper('b', (b) => rewrite(b, 7, otherTime));
    const { findings, notes } = await house.verification();
    expect(findings).toEqual([]);
    expect(notes[0]?.['zh-CN']).toBe('第 2 号封存（2026-03-02）之后的变动（涉及 3 件投诉）在下次封存前仅由哈希链保护');
  });
});
