import { isDeepStrictEqual } from 'node:util';
import type { HistoryWalk } from '../history-walk.js';
import type { PurgeAsStored, PurgeFact } from '../purge-log.js';
import { findBrokenPurge } from '../purge-log.js';
import type { LogClaim } from './check-seals.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';

/** Whether the purges are what was written: the log by its chain and by the seals, and each run by what the log says of it. */
export async function checkPurges(walk: HistoryWalk, claims: readonly LogClaim[]): Promise<Finding[]> {
  const log = await walk.purgeLog();
  const sequence = findBrokenPurge(log);
  const wrong = claims.find(({ entries, hash }) => log[entries - 1]?.hash !== hash);
  const findings = [
    ...(sequence === undefined ? [] : [finding('purges.edited', { sequence })]),
    ...(wrong ? [finding('purges.rewritten', { sequence: wrong.entries, seal: wrong.seal })] : []),
  ];
  for (const { sequence: number, fact } of log) {
    // Whatever somebody has made of it.
    const runId = String((fact as PurgeFact | undefined)?.runId);
    findings.push(...checkRun(number, runId, fact, await walk.purge(runId)));
  }
  return findings;
}

function checkRun(sequence: number, runId: string, fact: PurgeFact, stored: PurgeAsStored): Finding[] {
  const run = { run: { en: runId, 'zh-CN': runId } };
  if (!stored.run) return [finding('purge.missing', { sequence }, run)];
  // Between two writes the log says that it was done, and the run not yet.
  const isEnding = fact.kind === 'done' && stored.run['doneAt'] === undefined && stored.run['openSince'] !== undefined;
  const isRun =
    isEnding || Object.entries(fieldsOf(fact)).every(([field, value]) => isDeepStrictEqual(stored.run?.[field], value));
  const isWhole = fact.kind !== 'done' || (stored.purged === fact.purged && stored.root === fact.root);
  return [
    ...(isRun ? [] : [finding('purge.edited', { sequence }, run)]),
    ...(isWhole ? [] : [finding('purge.records', { sequence }, run)]),
  ];
}

/** What the run itself has to say. */
function fieldsOf(fact: PurgeFact): Readonly<Record<string, unknown>> {
  if (fact.kind === 'done') return { doneAt: fact.at, kept: fact.kept };
  const { at: orderedAt, orderedBy, reason, until } = fact;
  return { orderedAt, orderedBy, reason, until };
}
