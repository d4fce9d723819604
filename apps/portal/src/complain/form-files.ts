import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FileStore } from '#casework/file.store.js';
import type { DraftFile } from '#intake/form-draft.store.js';
import { FormDraftStore } from '#intake/form-draft.store.js';
import type { Form } from '#intake/form.js';
import { fieldsOf } from '#intake/form.js';
import { TimeSource } from '#platform/time-source.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { filesTexts } from '../page/files.texts.js';
import type { Posted, PostedFile } from '../page/read-posted.js';

/** What could not be taken, in words. */
export type LeftOut = readonly string[];

/** The files of a form while it is filled in: each is sent once, and stays with the form until it is sent or taken back. */
@Injectable()
export class FormFiles {
  constructor(
    private readonly drafts: FormDraftStore,
    private readonly store: FileStore,
    private readonly time: TimeSource,
  ) {}

  /** Notes what came with a post of this form, and takes back what the visitor does not want any more. */
  async take(key: string, form: Form, { fields, files, tooLarge }: Posted, locale: Locale): Promise<LeftOut> {
    for (const id of [fields['remove'] ?? []].flat()) await this.drafts.removeFile(key, id);
    const left = tooLarge.map((name) => `${name}: ${filesTexts.tooLarge[locale]}`);
    const known = new Set(
      fieldsOf(form)
        .filter(({ kind }) => kind === 'files')
        .map(({ id }) => id),
    );
    for (const file of files.filter(({ field }) => known.has(field))) {
      if (!(await this.add(key, file))) left.push(`${file.name}: ${filesTexts.tooMany[locale]}`);
    }
    const waiting = await this.drafts.files(key);
    await this.store.wait(
      waiting.map(({ fileId }) => fileId),
      this.time.now(),
    );
    return left;
  }

  async of(key: string): Promise<DraftFile[]> {
    return this.drafts.files(key);
  }

  private async add(
    key: string,
    { field, fileId, digest, name, type, declaredType, size }: PostedFile,
  ): Promise<boolean> {
    const file: DraftFile = {
      id: randomUUID(),
      field,
      fileId,
      digest,
      name,
      type,
      ...(declaredType !== undefined && { declaredType }),
      size,
    };
    return this.drafts.addFile(key, file, this.time.now());
  }
}
