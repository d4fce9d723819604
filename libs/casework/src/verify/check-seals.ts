import type { Seal } from '../seal.js';
import { hashOfSeal, isSignedBy, noSeal } from '../seal.js';
import type { SealBook } from '../seal-book.js';
import type { SealFolder } from '../seal-folder.js';
import { ClaimBook } from './claims.js';
import type { Finding } from './finding.js';
import { finding } from './finding.js';

/** What the seals say, as far as they can be believed. */
export interface SealsChecked {
  /** How many are on disk. */
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly claims: ClaimBook;
  /** What each of them says of the rule book, the oldest first. */
  readonly ruleBooks: readonly LogClaim[];
  /** The same of the log of purges. */
  readonly purges: readonly LogClaim[];
  readonly newest?: Seal;
  /** None is missing or broken: what none of them holds was really never sealed. */
  readonly isComplete?: boolean;
}

/** That the rule book, or the log of purges, had an entry of this number with this hash when a seal was made. */
export interface LogClaim {
  readonly seal: number;
  readonly entries: number;
  readonly hash: string;
}

/** What the seals are judged by besides themselves. */
export interface SealEvidence {
  readonly folder: SealFolder;
  readonly book: SealBook;
  /** The only keys whose signatures count. */
  readonly publicKeys: readonly string[];
  /** Hashes of seals that are known from elsewhere, such as from the mail, by number. */
  readonly expected: ReadonlyMap<number, string>;
}

/** Looks through every seal on disk: that it is whole, ours, and follows on the one before it; and that none is missing. */
export async function checkSeals(
  { folder, book, publicKeys, expected }: SealEvidence,
  onProgress: (seals: number) => void,
): Promise<SealsChecked> {
  const findings: Finding[] = [];
  const claims = new ClaimBook();
  const ruleBooks: LogClaim[] = [];
  const purges: LogClaim[] = [];
  const onDisk = new Set(await folder.numbers());
  const noted = await hashesNoted(book);
  let previous: { readonly number: number; readonly hash: string | undefined } = { number: 0, hash: noSeal };
  let newest: Seal | undefined;
  for (const number of [...new Set([...onDisk, ...noted.keys(), ...expected.keys()])].sort((one, two) => one - two)) {
    findings.push(...gap(previous.number, number));
    const seal = onDisk.has(number) ? await trusted(number, folder, publicKeys, findings) : undefined;
    if (!onDisk.has(number)) findings.push(finding('seal.missing', { seal: number }));
    const hash = seal && hashOfSeal(seal);
    if (seal && hash !== undefined) {
      const before = previous.number === number - 1 ? previous.hash : undefined;
      if (before !== undefined && seal.previous !== before) findings.push(finding('seal.unchained', { seal: number }));
      if (noted.has(number) && hash !== noted.get(number)) findings.push(finding('seal.unnoted', { seal: number }));
      if (hash !== (expected.get(number) ?? hash)) findings.push(finding('seal.unexpected', { seal: number }));
      for await (const head of folder.heads(number)) claims.add(number, head);
      if (seal.rules) ruleBooks.push({ seal: number, ...seal.rules });
      if (seal.purges) purges.push({ seal: number, ...seal.purges });
      newest = seal;
    }
    previous = { number, hash };
    onProgress(number);
  }
  return {
    count: onDisk.size,
    findings,
    claims,
    ruleBooks,
    purges,
    ...(newest && { newest, isComplete: findings.length === 0 }),
  };
}

/** Seals between two that nobody knows anything of. */
function gap(before: number, after: number): Finding[] {
  const [seal, through] = [before + 1, after - 1];
  if (seal > through) return [];
  return [seal === through ? finding('seal.missing', { seal }) : finding('seals.missing', { seal, through })];
}

/** The seal, if it is whole and ours. */
async function trusted(
  number: number,
  folder: SealFolder,
  publicKeys: readonly string[],
  findings: Finding[],
): Promise<Seal | undefined> {
  const { signed, isWhole } = await folder.read(number);
  if (!signed || !isWhole || signed.seal.number !== number) findings.push(finding('seal.edited', { seal: number }));
  else if (!isSignedBy(signed, publicKeys)) findings.push(finding('seal.forged', { seal: number }));
  else return signed.seal;
  return undefined;
}

async function hashesNoted(book: SealBook): Promise<Map<number, string | undefined>> {
  const noted = new Map<number, string | undefined>();
  for await (const { number, signed } of book.all()) noted.set(number, signed && hashOfSeal(signed.seal));
  return noted;
}
