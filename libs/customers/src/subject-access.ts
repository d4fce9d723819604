import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { FileStore } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { letterPdf } from '#notifications/letter-pdf.js';
import { Brand } from '#notifications/brand.js';
import { TimeSource } from '#platform/time-source.js';
import type { ArchivedFile } from '#platform/zip-archive.js';
import type { ComplaintSnapshot } from '#workflows/complaint/complaint.advance.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { CustomerRecord } from './customer-record.js';
import { subjectDocument } from './subject-document.js';
import type { SubjectAccessExport, SubjectNote } from './subject-export.js';

const zone = 'UTC';

/** Answers a customer who asks what is known of them (subject access): for machines, and to be read. */
@Injectable()
export class SubjectAccess {
  constructor(
    private readonly records: CustomerRecord,
    private readonly complaints: ComplaintStore,
    private readonly messages: MessageStore,
    private readonly files: FileStore,
    private readonly brand: Brand,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** @throws CustomerNotFound */
  async export(id: string): Promise<SubjectAccessExport> {
    const { customer, merged, complaints, promises, ratings, contacts, said, restrictions } =
      await this.records.read(id);
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
      said,
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
    const document = subjectDocument(told, locale, {
      told: zone,
      house: this.rulebooks.currentRulebook().calendar.zone,
    });
    return letterPdf(document, { house, locale, zone, writtenAt: told.madeAt, brand: this.brand });
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
