import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';
import type { HistoryWalk } from './history-walk.js';
import { sealPatience } from './make-seal.js';
import type { Rulebooks } from './rulebooks.js';
import type { Seal } from './seal.js';
import { hashOfSeal, tolerance } from './seal.js';
import { checkHistory, entriesOf } from './verify/check-history.js';
import { checkPurges } from './verify/check-purges.js';
import { checkRuleBook } from './verify/check-rule-book.js';
import { checkRecord } from './verify/check-record.js';
import type { SealEvidence } from './verify/check-seals.js';
import { checkSeals } from './verify/check-seals.js';
import type { Finding } from './verify/finding.js';
import { finding } from './verify/finding.js';

export type { Finding } from './verify/finding.js';
export { findingKinds } from './verify/finding.js';

/** Everything that a verification looks at. It writes to none of it. */
export interface Evidence extends SealEvidence {
  readonly walk: HistoryWalk;
  /** To tell every history again by the rules; without them only the chains and the seals are looked at. */
  readonly rulebooks?: Rulebooks;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** How far it has come. */
export interface Progress {
  readonly of: 'seals' | 'complaints';
  readonly done: number;
  readonly total?: number;
}

export interface Verification {
  /** Empty when everything is as it was recorded. */
  readonly findings: readonly Finding[];
  /** What nobody can know from this evidence. */
  readonly notes: readonly Words[];
  readonly complaints: number;
  readonly entries: number;
  readonly seals: number;
  readonly newestSeal?: Seal & { readonly hash: string };
}

const noteWords = {
  noSeal: {
    en: 'there is no seal yet: a tail that was cut off, or rewritten with new hashes, cannot be found',
    'zh-CN': '尚无封存：无法发现被截断或重算哈希后的历史记录',
  },
  since: {
    en: 'what happened after seal {number} of {day} ({complaints} complaints) is guarded by its chain alone until the next seal',
    'zh-CN': '第 {number} 号封存（{day}）之后的变动（涉及 {complaints} 件投诉）在下次封存前仅由哈希链保护',
  },
  late: {
    en: 'the newest seal is of {day}: the daily seal is not being made, or the newest seals were taken away',
    'zh-CN': '最新封存为 {day}：每日封存未执行，或最新的封存已被取走',
  },
} as const satisfies Record<string, Words>;

/**
 * Walks every history and every seal and says what is not as it was recorded, and where. The seals are read first, so
 * that what changes meanwhile is only newer than they are.
 */
export async function verify(evidence: Evidence, onProgress: (progress: Progress) => void): Promise<Verification> {
  const seals = await checkSeals(evidence, (done) => onProgress({ of: 'seals', done }));
  const findings = [
    ...seals.findings,
    ...checkRuleBook(await evidence.walk.ruleBook(), seals.ruleBooks),
    ...(await checkPurges(evidence.walk, seals.purges)),
  ];
  const total = await evidence.walk.count();
  let complaints = 0;
  let entries = 0;
  let unsealed = 0;
  for await (const complaint of evidence.walk.everyComplaint(evidence.rulebooks !== undefined)) {
    const sealed = seals.claims.take(String(complaint._id));
    const found = checkHistory(complaint, sealed, seals.isComplete ? seals.newest : undefined);
    const retold = found.length === 0 && evidence.rulebooks && checkRecord(complaint, evidence.rulebooks);
    findings.push(...found, ...(retold ? [retold] : []));
    const { length } = entriesOf(complaint);
    complaints += 1;
    entries += length;
    if (length > (sealed?.claims.at(-1)?.sequence ?? 0)) unsealed += 1;
    onProgress({ of: 'complaints', done: complaints, total });
  }
  for (const { complaintId, ref, claims } of seals.claims.left()) {
    const { sequence: through = 0, seal = 0 } = claims.at(-1) ?? {};
    findings.push(finding('complaint.missing', { complaintId, ref, through, seal }));
  }
  const { newest } = seals;
  return {
    findings,
    notes: notesOn(newest, unsealed, evidence.now),
    complaints,
    entries,
    seals: seals.count,
    ...(newest && { newestSeal: { ...newest, hash: hashOfSeal(newest) } }),
  };
}

function notesOn(newest: Seal | undefined, unsealed: number, now: number): Words[] {
  if (!newest) return [noteWords.noSeal];
  const { number, day, madeAt } = newest;
  return [
    ...(unsealed > 0 ? [fill(noteWords.since, { number, day, complaints: unsealed })] : []),
    ...(now - madeAt > sealPatience + tolerance ? [fill(noteWords.late, { day })] : []),
  ];
}
