import type { EvidencePlace } from './command/evidence-place.js';
import { rulebooksAt, sealKeyOf } from './command/evidence-place.js';
import { MakeSeal } from './make-seal.js';
import { openEvidence } from './mongo/open-evidence.js';
import { hashOfSeal } from './seal.js';
import { SealFolder } from './seal-folder.js';

/**
 * `npm run seal`: makes a seal now, besides the daily one, such as before an audit or a move. The worker sends it out.
 * @returns the exit code
 */
export async function runSealCommand(place: EvidencePlace): Promise<number> {
  const { locale, print, complain, seals } = place;
  const key = sealKeyOf(place);
  if (!key) {
    complain(
      locale === 'zh-CN' ? '未设置 SECRET_KEY，无法签名。' : 'SECRET_KEY is not set, so that nothing can be signed.',
    );
    return 1;
  }
  const { walk, book, time, close } = await openEvidence(place.mongodbUri);
  try {
    const { date } = (await rulebooksAt(place, walk)).currentRulebook().calendar.dayAt(time.now());
    const folder = new SealFolder(seals);
    const made = await new MakeSeal(walk, book, folder, key, time).now(date);
    if (!made) {
      complain(locale === 'zh-CN' ? '另一进程正在封存，请重试。' : 'Another process made a seal just then; try again.');
      return 1;
    }
    const { number, heads, complaints } = made.seal;
    print(
      locale === 'zh-CN'
        ? `已封存：第 ${number} 号，新增 ${heads} 条链首，共 ${complaints} 件投诉\n${folder.fileOf(number)}\n${hashOfSeal(made.seal)}`
        : `Sealed: number ${number}, ${heads} heads of ${complaints} complaints\n${folder.fileOf(number)}\n${hashOfSeal(made.seal)}`,
    );
    return 0;
  } finally {
    await close();
  }
}
