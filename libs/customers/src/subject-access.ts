import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import type { LetterDocument } from '#notifications/letter-pdf.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import { Brand } from '#notifications/brand.js';
import { instantText } from '#notifications/written-time.js';
import { TimeSource } from '#platform/time-source.js';
import type { ArchivedFile } from '#platform/zip-archive.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
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
  notes: { en: 'What our people noted', 'zh-CN': '工作人员备注' },
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
  /** What colleagues noted about the matter and the person, without their names (docs/privacy.md says which are left out). */
  readonly notes: readonly SubjectNote[];
}

export interface SubjectNote {
  readonly ref: string;
  readonly at: number;
  readonly text: string;
}

/** Answers a customer who asks what is known of them (subject access): for machines, and to be read. */
@Injectable()
export class SubjectAccess {
  constructor(
    private readonly records: CustomerRecord,
    private readonly complaints: ComplaintStore,
    private readonly messages: MessageStore,
    private readonly files: FileStore,
    private readonly brand: Brand,
    private readonly time: TimeSource,
  ) {}

  /** @throws CustomerNotFound */
  async export(id: string): Promise<SubjectAccessExport> {
    const { customer, merged, complaints, promises, ratings, contacts, restrictions } = await this.records.read(id);
    const whole = await Promise.all(complaints.map(({ id: complaintId }) => this.complaints.find(complaintId)));
    const told = complaints.map((complaint, index) => ({ ...complaint, summary: whole[index]?.summary ?? '' }));
    const notes = whole.flatMap((complaint) => (complaint ? notesIn(complaint) : []));
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
      notes,
    };
  }

  /**
   * The same twice, for machines and to be read, and every file that was sent either way, one after the other.
   * @throws CustomerNotFound
   */
  async *parts(id: string, locale: Locale): AsyncGenerator<ArchivedFile> {
    const told = await this.export(id);
    yield { name: 'export.json', bytes: Buffer.from(JSON.stringify(told, undefined, 2)) };
    yield { name: 'export.pdf', bytes: await this.pdfOf(told, locale) };
    const leftOut: string[] = [];
    for (const { id: complaintId, ref } of told.complaints) {
      const messages = await this.messages.ofComplaint(complaintId);
      for (const [index, file] of messages.flatMap(({ attachments }) => attachments).entries()) {
        const name = `files/${ref}/${index + 1} ${fileNameOf(file.name ?? file.fileId)}`;
        if (file.scan === 'infected') leftOut.push(`${name}: a virus was found in it · 含有病毒`);
        else yield { name, bytes: await buffer(await this.files.open(file.fileId)) };
      }
    }
    if (leftOut.length > 0) yield { name: 'left-out.txt', bytes: Buffer.from(`${leftOut.join('\n')}\n`) };
  }

  /** The same as a file to be read, in this language. @throws CustomerNotFound */
  async pdf(id: string, locale: Locale): Promise<Buffer> {
    return this.pdfOf(await this.export(id), locale);
  }

  private async pdfOf(told: SubjectAccessExport, locale: Locale): Promise<Buffer> {
    const house = this.brand.name[locale];
    return letterPdf(documentOf(told, locale), { house, locale, zone, writtenAt: told.madeAt, brand: this.brand });
  }
}

/**
 * What was noted about the customer is theirs to see. Where a complaint is about one of our people, its notes tell of that
 * person as well, who has the same right to be left out of what somebody else is given.
 */
function notesIn({ ref, history, snapshot }: StoredComplaint): SubjectNote[] {
  const { context } = snapshot as ComplaintSnapshot;
  if (context.complainedAbout.length > 0) return [];
  return history.flatMap(({ event }) => (event.type === 'note.added' ? [{ ref, at: event.at, text: event.text }] : []));
}

/** A name that stays in its folder, whatever was sent under it. */
function fileNameOf(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').replace(/^\.+/, '_');
  return plain.slice(-100);
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
      heading(words.notes[locale]),
      rows(told.notes.map(({ ref, at, text }) => [`${ref} ${when(at)}`, text] as const)),
    ],
  };
}
