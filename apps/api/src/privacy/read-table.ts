import { byteOrderMark, csvLine } from '#platform/csv-line.js';
import type { Read } from '#privacy/read-log.js';
import { readKindWords } from '#privacy/read-kind-words.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';

const headings: readonly Words[] = [
  { en: 'When (UTC)', 'zh-CN': '时间（UTC）' },
  { en: 'Who', 'zh-CN': '人员' },
  { en: 'Id', 'zh-CN': '人员编号' },
  { en: 'What', 'zh-CN': '查看内容' },
  { en: 'Complaint', 'zh-CN': '投诉' },
  { en: 'Customer', 'zh-CN': '客户档案' },
  { en: 'Which', 'zh-CN': '具体项' },
  { en: 'Reason', 'zh-CN': '理由' },
];

/** Who saw what, a line each. @param nameOf what a member of staff is called */
export function readTable(reads: readonly Read[], nameOf: (id: string) => string, locale: Locale): string {
  const lines = reads.map(({ at, by, what, ref = '', customerId = '', detail = '', reason = '' }) => [
    new Date(at).toISOString().replace('T', ' ').slice(0, 19),
    nameOf(by),
    by,
    readKindWords[what][locale],
    ref,
    customerId,
    detail,
    reason,
  ]);
  const table = [headings.map((one) => one[locale]), ...lines];
  return `${byteOrderMark}${table.map(csvLine).join('')}`;
}
