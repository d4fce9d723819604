import { DomainError } from '#platform/domain-error.js';
import type { EvidencePlace } from './command/evidence-place.js';
import { optionsOf, rulebooksAt, sealKeyOf } from './command/evidence-place.js';
import { CommandRefused } from './command/place.js';
import { openEvidence } from './mongo/open-evidence.js';
import { publicKeyOf } from './seal.js';
import { SealFolder } from './seal-folder.js';
import type { Finding, Progress, Verification } from './verify.js';
import { verify } from './verify.js';

export type { EvidencePlace } from './command/evidence-place.js';

const usage = {
  en: `npm run verify -- [--replay] [--json] [--key <public key>]… [--expect <number>:<hash>]…
  --replay  also tells every history again by the rules and compares it with what is stored
  --json    prints one JSON document
  --key     a public key whose seals count as ours, besides the one of this installation
  --expect  the hash that a seal must have, as its mail says`,
  'zh-CN': `npm run verify -- [--replay] [--json] [--key <公钥>]… [--expect <编号>:<哈希>]…
  --replay  同时按规则重演每段历史记录，并与所存内容比对
  --json    输出一份 JSON
  --key     除本系统公钥外，另行认可的封存公钥
  --expect  某号封存应有的哈希，见其邮件`,
};

/** Complaints between two words of progress. */
const stride = 500;

/**
 * `npm run verify`: whether every history is as it was recorded. Writes nothing.
 * @returns the exit code: 0 when all is sound, 1 when something was found or it could not be looked at
 */
export async function runVerifyCommand(words: readonly string[], place: EvidencePlace): Promise<number> {
  try {
    const options = optionsOf(
      words,
      {
        replay: { type: 'boolean' },
        json: { type: 'boolean' },
        key: { type: 'string', multiple: true },
        expect: { type: 'string', multiple: true },
      },
      usage[place.locale],
    );
    const publicKeys = keysOf(options.key ?? [], place);
    const expected = expectedOf(options.expect ?? [], place);
    const { walk, book, close } = await openEvidence(place.mongodbUri);
    try {
      const evidence = {
        walk,
        book,
        folder: new SealFolder(place.seals),
        publicKeys,
        expected,
        now: place.now,
        ...(options.replay && { rulebooks: await rulebooksAt(place, walk) }),
      };
      const result = await verify(evidence, (progress) => tellProgress(progress, place));
      if (options.json) place.print(JSON.stringify(result, null, 2));
      else printed(result, place);
      return result.findings.length === 0 ? 0 : 1;
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof RangeError)) throw error;
    place.complain(error.message);
    return 1;
  }
}

function keysOf(given: readonly string[], place: EvidencePlace): string[] {
  for (const key of given) publicKeyOf(key);
  const own = sealKeyOf(place)?.publicKey;
  const keys = own === undefined ? [...given] : [own, ...given];
  if (keys.length > 0) return keys;
  throw new CommandRefused(
    place.locale === 'zh-CN'
      ? '没有可用于核对签名的密钥：请设置 SECRET_KEY，或用 --key 给出公钥（见封存邮件）。'
      : 'There is no key to check signatures with: set SECRET_KEY, or give the public key with --key (the mail of a seal holds it).',
  );
}

function expectedOf(given: readonly string[], { locale }: EvidencePlace): Map<number, string> {
  return new Map(
    given.map((text) => {
      const [, number = '', hash = ''] = /^(\d{1,12}):([\da-f]{64})$/i.exec(text) ?? [];
      if (hash === '' || Number(number) < 1) throw new CommandRefused(usage[locale]);
      return [Number(number), hash.toLowerCase()];
    }),
  );
}

function tellProgress({ of, done, total }: Progress, { locale, tell }: EvidencePlace): void {
  if (of === 'seals') tell(locale === 'zh-CN' ? `封存 ${done}` : `seal ${done}`);
  else if (done % stride === 0) tell(locale === 'zh-CN' ? `投诉 ${done} / ${total}` : `complaint ${done} of ${total}`);
}

function printed(
  { findings, notes, complaints, entries, seals, newestSeal }: Verification,
  place: EvidencePlace,
): void {
  const { locale, print } = place;
  const chinese = locale === 'zh-CN';
  for (const found of findings) print(`${subjectOf(found, chinese)}${chinese ? '：' : ': '}${found.words[locale]}`);
  for (const note of notes) print(`${chinese ? '注意：' : 'Note: '}${note[locale]}`);
  if (newestSeal)
    print(
      chinese
        ? `最新封存：第 ${newestSeal.number} 号，${newestSeal.day}，${newestSeal.hash}`
        : `Newest seal: ${newestSeal.number} of ${newestSeal.day}, ${newestSeal.hash}`,
    );
  const seen = chinese
    ? `已核对 ${complaints} 件投诉、${entries} 条记录、${seals} 号封存`
    : `Looked at ${complaints} complaints, ${entries} entries, ${seals} seals`;
  const verdict = chinese
    ? findings.length === 0
      ? '：均与记录时一致。'
      : `：发现 ${findings.length} 处问题。`
    : findings.length === 0
      ? ': all is as it was recorded.'
      : `: ${findings.length} findings.`;
  print(seen + verdict);
}

function subjectOf({ kind, ref, complaintId, seal }: Finding, chinese: boolean): string {
  if (complaintId !== undefined) return ref === undefined ? complaintId : `${ref} (${complaintId})`;
  if (kind.startsWith('purge')) return chinese ? '清除日志' : 'Log of purges';
  if (kind.startsWith('rules.')) return chinese ? '规则簿' : 'Rule book';
  return chinese ? `第 ${seal} 号封存` : `Seal ${seal}`;
}
