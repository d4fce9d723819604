import { readWholePolicy } from '#clocks/policy-file.js';
import { formOfPolicy } from '#clocks/policy-form.js';
import { textOfPolicy } from './definition-publish.js';
import { SealedHouse } from './mongo/sealed-house.story.js';
import type { Publication } from './published-rule.js';
import { chained } from './published-rule.js';

describe('The rule book', () => {
  let house: SealedHouse;
  let entry: Publication;

  beforeAll(async () => {
    house = await SealedHouse.open();
    await house.livesForAMorning();
    const { policy } = house.rulebooks.currentRulebook('default');
    const changed = readWholePolicy(
      'default',
      { ...formOfPolicy(policy), version: 3, chase: { atMost: 2 } },
      house.rulebooks.calendars,
    );
    entry = {
      kind: 'policy',
      name: 'default',
      version: 3,
      from: 1,
      publishedAt: 0,
      draftedBy: ['root'],
      approvedBy: 'boss',
      reason: '试行',
      content: textOfPolicy(changed),
    };
    await house.publishedRules.add(entry, undefined);
  });
  afterAll(() => house.close());

  const found = async (): Promise<unknown> => (await house.verification()).findings;

  it('takes one entry for each number, whoever is quicker', async () => {
    const [first] = await house.publishedRules.all();
    const both = await Promise.all([house.publishedRules.add(entry, first), house.publishedRules.add(entry, first)]);
    expect(both.filter((one) => one !== undefined)).toHaveLength(1);
    expect((await house.publishedRules.all()).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(await house.publishedRules.hasMoreThan(2)).toBe(false);
  });

  it('is in every seal, so that whoever edits, cuts or rewrites it is found out', async () => {
    const seal = await house.makeSeal.now('2026-03-05');
    expect(seal?.seal.rules?.entries).toBe(2);
    expect(await found()).toEqual([]);
    const book = await house.publishedRules.all();

    await house.ruleBook.updateOne({ _id: 1 }, { $set: { from: 0 } });
    expect(await found()).toMatchObject([{ kind: 'rules.edited', sequence: 1 }]);
    await house.ruleBook.updateOne({ _id: 1 }, { $set: { from: 1 } });

    await house.ruleBook.deleteOne({ _id: 2 });
    expect(await found()).toMatchObject([{ kind: 'rules.rewritten', sequence: 2, seal: seal?.seal.number }]);

    const { sequence, ...other } = chained({ ...entry, approvedBy: 'root' }, book[0]);
    await house.ruleBook.insertOne({ _id: sequence, ...other });
    expect(await found()).toMatchObject([{ kind: 'rules.rewritten', sequence: 2 }]);
  });
});
