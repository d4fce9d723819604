import type { Words } from '#workflows/complaint/complaint.words.js';
import { fill } from '#workflows/complaint/complaint.words.js';

/** Everything that can be found, in words. The places are filled with where it was found. */
export const findingWords = {
  'entry.edited': {
    en: 'entry {sequence} was edited: its content is not what its hash was made over',
    'zh-CN': '第 {sequence} 条记录被改动：内容与其哈希不符',
  },
  'entry.misplaced': {
    en: 'entry {sequence} does not follow from the one before it: something was taken out, put in, exchanged, or changed together with its hash',
    'zh-CN': '第 {sequence} 条记录与前一条不相衔接：有记录被删除、插入、调换，或连同哈希一并改动',
  },
  'tail.cut': {
    en: 'the history ends before entry {sequence}, and went on to entry {through}',
    'zh-CN': '历史记录在第 {sequence} 条之前中断，原本至少到第 {through} 条',
  },
  'tail.rewritten': {
    en: 'the history was rewritten between entries {sequence} and {through}, with new hashes: entry {through} is not the one that seal {seal} holds',
    'zh-CN': '第 {sequence} 至 {through} 条之间的历史记录被改写并重算哈希：第 {through} 条与第 {seal} 号封存不符',
  },
  'tail.backdated': {
    en: 'entry {sequence} says that it was recorded before seal {seal}, which does not know it: it was put in later, or kept from being sealed',
    'zh-CN': '第 {sequence} 条记录自称早于第 {seal} 号封存，但封存中没有：系事后补入，或被阻止封存',
  },
  'head.edited': {
    en: 'the head or the version that is stored is not that of the last entry, {sequence}',
    'zh-CN': '所存的链首或版本号与最后一条记录（第 {sequence} 条）不符',
  },
  'history.foreign': {
    en: 'the history is that of another complaint',
    'zh-CN': '历史记录属于另一件投诉',
  },
  'complaint.missing': {
    en: 'the complaint is not in the database any more; seal {seal} holds it up to entry {through}',
    'zh-CN': '数据库中已无此投诉；第 {seal} 号封存中有其至第 {through} 条的记录',
  },
  'complaint.renamed': {
    en: 'its reference was changed: in seal {seal} it is {was}',
    'zh-CN': '受理编号被改动：第 {seal} 号封存中为 {was}',
  },
  'record.differs': {
    en: 'what is stored is not what the history gives: {fields}',
    'zh-CN': '所存内容与由历史记录推得的结果不符：{fields}',
  },
  'record.contradicts': {
    en: 'entry {sequence} does not follow from those before it by the rules: {why}',
    'zh-CN': '第 {sequence} 条记录按规则不能由此前记录推得：{why}',
  },
  'rules.edited': {
    en: 'entry {sequence} of the rule book was edited, or does not follow from the one before it',
    'zh-CN': '规则簿第 {sequence} 条被改动，或与前一条不相衔接',
  },
  'rules.rewritten': {
    en: 'the rule book was cut or rewritten: its entry {sequence} is not the one that seal {seal} holds',
    'zh-CN': '规则簿被截断或改写：其第 {sequence} 条与第 {seal} 号封存不符',
  },
  'purges.edited': {
    en: 'entry {sequence} of the log of purges was edited, or does not follow from the one before it',
    'zh-CN': '清除日志第 {sequence} 条被改动，或与前一条不相衔接',
  },
  'purges.rewritten': {
    en: 'the log of purges was cut or rewritten: its entry {sequence} is not the one that seal {seal} holds',
    'zh-CN': '清除日志被截断或改写：其第 {sequence} 条与第 {seal} 号封存不符',
  },
  'purge.missing': {
    en: 'the purge {run} is not in the database any more; entry {sequence} of the log of purges tells of it',
    'zh-CN': '数据库中已无清除任务 {run}；清除日志第 {sequence} 条中有其记录',
  },
  'purge.edited': {
    en: 'the purge {run} is not what entry {sequence} of the log of purges says of it',
    'zh-CN': '清除任务 {run} 与清除日志第 {sequence} 条不符',
  },
  'purge.records': {
    en: 'what is recorded of the complaints that the purge {run} took was changed: entry {sequence} of the log of purges has another number or hash of them',
    'zh-CN': '清除任务 {run} 所清除投诉的记录被改动：其件数或哈希与清除日志第 {sequence} 条不符',
  },
  'seal.missing': { en: 'seal {seal} is not on disk', 'zh-CN': '磁盘上没有第 {seal} 号封存' },
  'seals.missing': {
    en: 'seals {seal} to {through} are not on disk',
    'zh-CN': '磁盘上没有第 {seal} 至 {through} 号封存',
  },
  'seal.edited': {
    en: 'the file of seal {seal} was edited: it does not hold what the seal was made over',
    'zh-CN': '第 {seal} 号封存文件被改动：内容与封存时不符',
  },
  'seal.forged': {
    en: 'seal {seal} is not signed with the key of this installation',
    'zh-CN': '第 {seal} 号封存并非以本系统的密钥签名',
  },
  'seal.unchained': {
    en: 'seal {seal} does not follow on the seal before it',
    'zh-CN': '第 {seal} 号封存与前一号封存不相衔接',
  },
  'seal.unnoted': {
    en: 'seal {seal} is another one than the database has noted',
    'zh-CN': '第 {seal} 号封存与数据库中的登记不符',
  },
  'seal.unexpected': {
    en: 'seal {seal} is another one than was expected',
    'zh-CN': '第 {seal} 号封存与预期不符',
  },
} as const satisfies Record<string, Words>;

export type FindingKind = keyof typeof findingWords;
export const findingKinds = Object.keys(findingWords) as readonly FindingKind[];

/** Where it was found. */
export interface Where {
  readonly complaintId?: string;
  readonly ref?: string;
  /** The first entry that may be wrong, from 1. */
  readonly sequence?: number;
  /** The last entry that may be wrong. */
  readonly through?: number;
  readonly seal?: number;
}

/** One thing that is not as it was recorded. */
export interface Finding extends Where {
  readonly kind: FindingKind;
  readonly words: Words;
}

/**
 * A finding, said in both languages.
 * @param more what the words need besides the place, each in both languages
 */
export function finding(kind: FindingKind, where: Where, more: Readonly<Record<string, Words>> = {}): Finding {
  const { sequence, through, seal } = where;
  const places = Object.fromEntries(
    Object.entries({ sequence, through, seal }).filter(([, value]) => value !== undefined),
  ) as Record<string, number>;
  const said = (locale: keyof Words): string => {
    const others = Object.entries(more).map(([name, words]) => [name, words[locale]]);
    return fill(findingWords[kind], { ...places, ...(Object.fromEntries(others) as Record<string, string>) })[locale];
  };
  return { kind, ...where, words: { en: said('en'), 'zh-CN': said('zh-CN') } };
}
