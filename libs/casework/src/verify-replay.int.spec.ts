import { rewrite } from './mongo/forgery.story.js';
import type { StoredDocument } from './mongo/sealed-house.story.js';
import { SealedHouse } from './mongo/sealed-house.story.js';

describe('Verification by telling the histories again', () => {
  let house: SealedHouse;
  beforeAll(async () => {
    house = await SealedHouse.open();
    await house.livesForAMorning();
    await house.remember();
  });
  afterAll(() => house.close());
  beforeEach(() => house.restore());

  it.each([
    ['clocks', (b: StoredDocument) => Object.assign(b, { clocks: [] })],
    ['timers', (b: StoredDocument) => Object.assign(b, { timers: [] })],
    ['subject', (b: StoredDocument) => Object.assign(b, { subject: '其他' })],
    ['stage', (b: StoredDocument) => Object.assign(b, { stage: 'closed' })],
    ['ownerId', (b: StoredDocument) => delete b['ownerId']],
    ['nextTimerAt', (b: StoredDocument) => Object.assign(b, { nextTimerAt: Number.MAX_SAFE_INTEGER })],
    ['snapshot', (b: StoredDocument) => Object.assign(b, { snapshot: { context: {}, value: {} } })],
  ])('finds that the stored %s is not what it gives', async (field, change) => {
    await house.tamper('b', (b) => void change(b));
    expect((await house.verification()).findings).toEqual([]);
    const { findings } = await house.verification({ rulebooks: house.rulebooks });
    expect(findings).toMatchObject([{ kind: 'record.differs', complaintId: 'b' }]);
    expect(findings[0]?.words.en).toContain(`gives: ${field}`);
  });

  it('finds that an invented entry does not follow by the rules', async () => {
    await house.tamper('b', (b) => rewrite(b, 7, (entry) => ({ ...entry, state: 'closed' })));
    expect((await house.verification({ rulebooks: house.rulebooks })).findings).toMatchObject([
      { kind: 'record.contradicts', complaintId: 'b', sequence: 7 },
    ]);
  });
});
