import { readWholePolicy } from '#clocks/policy-file.js';
import { formOfPolicy } from '#clocks/policy-form.js';
import { textOfPolicy } from './definition-publish.js';
import type { PublishedRule } from './published-rule.js';
import { chained, datedRulesOf, findBroken, RuleBookBroken } from './published-rule.js';
import { loadRulebooks } from './rulebooks.js';

const monday = Date.parse('2026-03-02T09:00:00+08:00');
const hour = 3_600_000;
const files = loadRulebooks('workflows');

/** The house policy in another version, in which nobody may chase more often than so. */
function houseWith(version: number, chases: number): string {
  const { policy } = files.currentRulebook('default');
  const form = { ...formOfPolicy(policy), version, chase: { atMost: chases } };
  return textOfPolicy(readWholePolicy('default', form, files.calendars));
}

function published(version: number, from: number, last?: PublishedRule): PublishedRule {
  return chained(
    {
      kind: 'policy',
      name: 'default',
      version,
      from,
      publishedAt: monday,
      draftedBy: ['root'],
      approvedBy: 'boss',
      reason: '试行',
      content: houseWith(version, version),
    },
    last,
  );
}

const first = published(3, monday + hour);
const second = published(4, monday + 3 * hour, first);

describe('A rule that the house has published', () => {
  it('counts for what is received from its instant on, and for nothing before', () => {
    const rulebooks = loadRulebooks('workflows', { time: { now: () => monday } });
    rulebooks.takeUp(datedRulesOf([first, second]));
    const versionAt = (at: number): number => rulebooks.currentRulebook('default', at).pins.policy.version;
    const shipped = files.currentRulebook('default').pins.policy.version;
    expect([0, 1, 2.9, 3].map((hours) => versionAt(monday + hours * hour))).toEqual([shipped, 3, 3, 4]);
    // Now is before all of them.
    expect(rulebooks.policies.get('default')?.version).toBe(shipped);
  });

  it('is found again by its content for the complaints that began under it, whatever came later', () => {
    const rulebooks = loadRulebooks('workflows', { time: { now: () => monday } });
    rulebooks.takeUp(datedRulesOf([first]));
    const { pins } = rulebooks.currentRulebook('default', monday + hour);
    rulebooks.takeUp(datedRulesOf([first, second]));
    expect(rulebooks.rulebookFor(pins).policy.chase.atMost).toBe(3);
    expect(rulebooks.publishedInBook).toBe(2);
  });

  it.each<[string, (book: PublishedRule[]) => PublishedRule[], number]>([
    ['its instant was put back', ([one, two]) => [{ ...one!, from: monday }, two!], 1],
    ['its content was edited', ([one, two]) => [one!, { ...two!, content: houseWith(4, 9) }], 2],
    ['the entry before it was taken out', ([, two]) => [two!], 1],
    ['the order was changed', ([one, two]) => [two!, one!], 1],
  ])('is not used when %s', (_, tamper, sequence) => {
    const book = tamper([first, second]);
    expect(findBroken(book)).toBe(sequence);
    expect(() => datedRulesOf(book)).toThrow(RuleBookBroken);
  });

  it('is not used when its content was edited together with the chain, for the content names its own hash', () => {
    const { hash: _hash, sequence: _sequence, previousHash: _previous, ...publication } = second;
    const forged = chained({ ...publication, content: second.content.replace('"atMost": 4', '"atMost": 40') }, first);
    expect(findBroken([first, forged])).toBeUndefined();
    expect(() => datedRulesOf([first, forged])).toThrow(/not what was frozen/);
  });
});
