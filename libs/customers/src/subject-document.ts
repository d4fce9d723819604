import type { LetterDocument } from '#notifications/letter-pdf.js';
import { dateText, instantText, zoneText } from '#notifications/written-time.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { Care } from './care.js';
import { consentWords, driverWords, needWords } from './care.js';
import type { Restriction } from './restriction.js';
import { stateWords } from './restriction.js';
import { agreedWords } from './restriction-words.js';
import type { SubjectAccessExport } from './subject-export.js';

const words = {
  title: { en: 'What we hold about you', 'zh-CN': '我们持有的您的个人信息' },
  file: { en: 'Your file', 'zh-CN': '客户资料' },
  name: { en: 'Name', 'zh-CN': '姓名' },
  organisation: { en: 'Organisation', 'zh-CN': '单位' },
  postalAddress: { en: 'Postal address', 'zh-CN': '通讯地址' },
  idNumber: { en: 'ID number', 'zh-CN': '证件号码' },
  notes: { en: 'Notes', 'zh-CN': '备注' },
  email: { en: 'E-mail', 'zh-CN': '电子邮箱' },
  phone: { en: 'Telephone', 'zh-CN': '电话' },
  number: { en: 'Customer number', 'zh-CN': '客户号' },
  needs: { en: 'What you need from us', 'zh-CN': '您的特别需要' },
  need: { en: 'Need', 'zh-CN': '需要' },
  because: { en: 'Because of', 'zh-CN': '原因' },
  note: { en: 'Note', 'zh-CN': '说明' },
  consent: { en: 'Your consent', 'zh-CN': '您的同意' },
  until: { en: 'Kept until', 'zh-CN': '保存至' },
  toldWith: { en: 'Told with', 'zh-CN': '随投诉提供' },
  restrictions: { en: 'How you can reach us', 'zh-CN': '联系方式的限制' },
  restricted: { en: 'Restriction', 'zh-CN': '限制' },
  reason: { en: 'Why', 'zh-CN': '原因' },
  shownBy: { en: 'What shows it', 'zh-CN': '依据' },
  over: { en: 'Over on', 'zh-CN': '截止日期' },
  messages: { en: 'What was written', 'zh-CN': '往来信函' },
  promises: { en: 'What you were promised', 'zh-CN': '对您的承诺' },
  contacts: { en: 'Calls and visits', 'zh-CN': '联系记录' },
  colleagues: { en: 'What our people noted', 'zh-CN': '工作人员备注' },
} as const satisfies Record<string, Words>;

type Block = LetterDocument['blocks'][number];

/** In which zone instants are told, and in which the house keeps its hours. */
export interface Zones {
  readonly told: string;
  readonly house: string;
}

/** What is held about a customer, to be read. */
export function subjectDocument(told: SubjectAccessExport, locale: Locale, zones: Zones): LetterDocument {
  const when = (at: number): string => instantText(at, locale, zones.told);
  const { customer, merged, complaints, messages, promises, contacts } = told;
  const { name, organisation, postalAddress, idNumber, notes } = customer;
  const facts = Object.entries({ name, organisation, postalAddress, idNumber, notes } as const).flatMap(
    ([fact, value]) => (value === undefined ? [] : [[words[fact as 'name'][locale], value] as const]),
  );
  const reaches = [customer, ...merged].flatMap((one) =>
    one.reaches.map(({ kind, value }) => [words[kind][locale], value] as const),
  );
  return {
    title: words.title[locale],
    blocks: [
      heading(words.file[locale]),
      rows([...facts, ...reaches]),
      ...needsOf(told, locale, zones),
      ...restrictionsOf(told, locale, zones),
      ...complaints.flatMap(({ ref, subject, summary, stage, createdAt }) => [
        heading(`${ref} · ${subject}`),
        rows([[when(createdAt), stageWords[stage][locale]]]),
        { kind: 'quote', runs: [{ text: summary }] } as const,
      ]),
      heading(words.messages[locale]),
      ...messages.flatMap(({ ref, at, direction, subject, text, files }) => [
        rows([[`${when(at)} ${direction === 'in' ? '→' : '←'}`, [ref, subject, ...files].join(' · ')]]),
        { kind: 'quote', runs: [{ text }] } as const,
      ]),
      heading(words.promises[locale]),
      rows(promises.map(({ ref, text, dueAt }) => [`${ref} ${when(dueAt)}`, text] as const)),
      heading(words.contacts[locale]),
      rows(contacts.map(({ ref, at, summary }) => [`${ref} ${when(at)}`, summary] as const)),
      heading(words.colleagues[locale]),
      rows(told.notes.map(({ ref, at, text }) => [`${ref} ${when(at)}`, text] as const)),
    ],
  };
}

/** What is kept with their consent; where there is none of it, nothing is said. */
function needsOf({ customer, said }: SubjectAccessExport, locale: Locale, { told: zone }: Zones): Block[] {
  const linesOf = ({ needs, drivers, note, consent, until }: Care): (readonly [string, string])[] => [
    ...needs.map((need) => [words.need[locale], needWords[need][locale]] as const),
    ...drivers.map((driver) => [words.because[locale], driverWords[driver][locale]] as const),
    ...(note === undefined ? [] : [[words.note[locale], note] as const]),
    [words.consent[locale], `${dateText(consent.at, locale, zone)} · ${consentWords[consent.how][locale]}`],
    [words.until[locale], dateText(until, locale, zone)],
  ];
  const blocks = [
    ...(customer.care ? [rows(linesOf(customer.care))] : []),
    ...said.map(({ ref, care }) => rows([[words.toldWith[locale], ref], ...linesOf(care)])),
  ];
  return blocks.length === 0 ? [] : [heading(words.needs[locale]), ...blocks];
}

/** Every restriction that was asked for, with what became of it: whoever decided is left out, as in the letter. */
function restrictionsOf({ restrictions, madeAt }: SubjectAccessExport, locale: Locale, zones: Zones): Block[] {
  if (restrictions.length === 0) return [];
  const zone = { en: zoneText(zones.house, 'en', madeAt), 'zh-CN': zoneText(zones.house, 'zh-CN', madeAt) };
  const linesOf = ({ state, asked, limits, reason, evidence, until }: Restriction): (readonly [string, string])[] => [
    [words.restricted[locale], `${dateText(asked.at, locale, zones.told)} · ${stateWords[state][locale]}`],
    ...agreedWords(limits, zone).map((sentence) => ['', sentence[locale]] as const),
    [words.reason[locale], reason],
    ...evidence.map(
      ({ ref, at, what }) =>
        [words.shownBy[locale], `${ref} ${instantText(at, locale, zones.told)} · ${what}`] as const,
    ),
    [words.over[locale], dateText(until, locale, zones.told)],
  ];
  return [heading(words.restrictions[locale]), ...restrictions.map((one) => rows(linesOf(one)))];
}

function heading(text: string): Block {
  return { kind: 'heading', runs: [{ text }] };
}

function rows(facts: readonly (readonly [string, string])[]): Block {
  return {
    kind: 'rows',
    rows: facts.map(([term, detail]) => ({ term: [{ text: term }], detail: [{ text: detail }] })),
  };
}
