import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rulebooksOf } from './own-policies.js';
import type { Rulebook } from './rulebook.js';
import type { Rulebooks } from './rulebooks.js';

/** The usual ground, with an acknowledgement of our own. */
const strict = ({ name = 'strict', version = 1, budget = '2 business hours' } = {}): string => `
extends: default
name: ${name}
version: ${version}
title: { en: Strict, zh-CN: 从严 }
source: ['Our own choice.']
clocks:
  acknowledgement:
    internal: { budget: ${budget} }
`;

describe('Policies of one’s own', () => {
  let own: string;
  beforeEach(() => (own = mkdtempSync(join(tmpdir(), 'policies-'))));
  afterEach(() => rmSync(own, { recursive: true }));

  const write = (text: string, name = 'strict'): void => writeFileSync(join(own, `${name}.policy.yaml`), text);
  const load = (house = 'default'): Rulebooks => rulebooksOf('workflows', { POLICIES_DIR: own, HOUSE_POLICY: house });
  const budgetOf = ({ policy }: Rulebook): unknown => policy.clocks.acknowledgement.internal?.budget;
  const hours = (amount: number): unknown => expect.objectContaining({ normal: { amount, unit: 'business hours' } });

  it('stand beside the shipped ones, and may be laid over them', () => {
    write(strict());
    const rulebooks = load();
    expect(budgetOf(rulebooks.currentRulebook('strict'))).toEqual(hours(2));
    expect(rulebooks.currentRulebook().policy.name).toBe('default');
    expect(rulebooks.policies.has('rg-271')).toBe(true);
  });

  it('can be the house’s, for every complaint that nothing else names a policy for', () => {
    write(strict());
    expect(load('strict').currentRulebook().policy.name).toBe('strict');
  });

  it('are kept as they were for the complaints that began under them, whatever is edited later', () => {
    write(strict());
    const { pins } = load().currentRulebook('strict');
    write(strict({ version: 2, budget: '1 business hour' }));
    const later = load();
    expect(budgetOf(later.currentRulebook('strict'))).toEqual(hours(1));
    expect(budgetOf(later.rulebookFor(pins))).toEqual(hours(2));
    expect(existsSync(join(own, 'published', 'strict@1.policy.json'))).toBe(true);
  });

  it('are refused when they were edited and kept their version', () => {
    write(strict());
    load();
    write(strict({ budget: '1 business hour' }));
    expect(load).toThrow(/strict@1/);
  });

  it('are refused, with file and line, when something is wrong in them', () => {
    write(strict({ budget: 'soon' }));
    expect(load).toThrow(/The policies are not right:\n.*strict\.policy\.yaml:9:\d+: /);
  });

  it('are refused under the name of one that is there already', () => {
    write(strict({ name: 'default' }), 'default');
    expect(load).toThrow(/default\.policy\.yaml:1:1: there is a policy "default" already/);
  });

  it('are missed when the house names one that is not there', () => {
    expect(() => load('lenient')).toThrow(/there is no policy "lenient"; there are: cn-12315/);
  });
});
