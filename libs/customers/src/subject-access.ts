import { Injectable } from '@nestjs/common';
import { ComplaintStore } from '#casework/complaint.store.js';
import { MessageStore } from '#casework/message.store.js';
import type { LetterDocument } from '#notifications/letter-pdf.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import { Brand } from '#notifications/brand.js';
import { instantText } from '#notifications/written-time.js';
import { TimeSource } from '#platform/time-source.js';
import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { WholeRecord } from './customer-record.js';
import { CustomerRecord } from './customer-record.js';

const zone = 'UTC';

const words = {
  title: { en: 'What we hold about you', 'zh-CN': '我们持有的您的个人信息' },
  file: { en: 'Your file', 'zh-CN': '客户资料' },
  messages: { en: 'What was written', 'zh-CN': '往来信函' },
  promises: { en: 'What you were promised', 'zh-CN': '对您的承诺' },
  contacts: { en: 'Calls and visits', 'zh-CN': '联系记录' },
} as const satisfies Record<string, Words>;

/** Everything that is held about a customer, as the customer is given it. Instants are epoch milliseconds. */
export interface SubjectAccessExport extends Pick<
  WholeRecord,
  'customer' | 'merged' | 'promises' | 'ratings' | 'contacts' | 'restrictions'
> {
  readonly madeAt: number;
  readonly complaints: readonly (WholeRecord['complaints'][number] & { readonly summary: string })[];
  readonly messages: readonly {
    readonly ref: string;
    readonly at: number;
    readonly direction: 'in' | 'out';
    readonly subject: string;
    readonly text: string;
    readonly files: readonly string[];
  }[];
}

/** Answers a customer who asks what is known of them (subject access): for machines, and to be read. */
@Injectable()
export class SubjectAccess {
  constructor(
    private readonly records: CustomerRecord,
    private readonly complaints: ComplaintStore,
    private readonly messages: MessageStore,
    private readonly brand: Brand,
    private readonly time: TimeSource,
  ) {}

  /** @throws CustomerNotFound */
  async export(id: string): Promise<SubjectAccessExport> {
    const { customer, merged, complaints, promises, ratings, contacts, restrictions } = await this.records.read(id);
    const told = await Promise.all(
      complaints.map(async (complaint) => ({
        ...complaint,
        summary: (await this.complaints.find(complaint.id))?.summary ?? '',
      })),
    );
    const written = await Promise.all(
      complaints.map(async ({ id: complaintId, ref }) =>
        (await this.messages.ofComplaint(complaintId)).map(({ at, direction, subject, text, attachments }) => ({
          ref,
          at,
          direction,
          subject,
          text,
          files: attachments.map(({ name, fileId }) => name ?? fileId),
        })),
      ),
    );
    const madeAt = this.time.now();
    return {
      madeAt,
      customer,
      merged,
      complaints: told,
      promises,
      ratings,
      contacts,
      restrictions,
      messages: written.flat(),
    };
  }

  /** The same as a file to be read, in this language. @throws CustomerNotFound */
  async pdf(id: string, locale: Locale): Promise<Buffer> {
    const told = await this.export(id);
    const house = this.brand.name[locale];
    return letterPdf(documentOf(told, locale), { house, locale, zone, writtenAt: told.madeAt, brand: this.brand });
  }
}

type Block = LetterDocument['blocks'][number];

function documentOf(told: SubjectAccessExport, locale: Locale): LetterDocument {
  const heading = (text: string): Block => ({ kind: 'heading', runs: [{ text }] });
  const rows = (facts: readonly (readonly [string, string])[]): Block => ({
    kind: 'rows',
    rows: facts.map(([term, detail]) => ({ term: [{ text: term }], detail: [{ text: detail }] })),
  });
  const when = (at: number): string => instantText(at, locale, zone);
  const { customer, merged, complaints, messages, promises, contacts } = told;
  const { name, organisation, postalAddress, idNumber, notes } = customer;
  const facts = Object.entries({ name, organisation, postalAddress, idNumber, notes }).flatMap(([fact, value]) =>
    value === undefined ? [] : [[fact, value] as const],
  );
  const reaches = [customer, ...merged].flatMap((one) => one.reaches.map(({ kind, value }) => [kind, value] as const));
  return {
    title: words.title[locale],
    blocks: [
      heading(words.file[locale]),
      rows([...facts, ...reaches]),
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
    ],
  };
}
