import type { PublishedRule } from '../published-rule.js';
import { findBroken } from '../published-rule.js';
import type { LogClaim } from './check-seals.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';

/** Whether the rule book is what was published: by its own chain, and by what the seals hold of it. */
export function checkRuleBook(book: readonly PublishedRule[], claims: readonly LogClaim[]): Finding[] {
  const sequence = findBroken(book);
  const wrong = claims.find(({ entries, hash }) => book[entries - 1]?.hash !== hash);
  return [
    ...(sequence === undefined ? [] : [finding('rules.edited', { sequence })]),
    ...(wrong ? [finding('rules.rewritten', { sequence: wrong.entries, seal: wrong.seal })] : []),
  ];
}
