import { Injectable } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { FileStore, largestFile } from '#casework/file.store.js';
import { mostFiles } from '#intake/form-draft.store.js';

/** A file that came with a post, and is in the file store by now. */
export interface PostedFile {
  readonly field: string;
  readonly fileId: string;
  /** The same for the same bytes. */
  readonly digest: string;
  readonly name: string;
  readonly type: string;
  readonly declaredType?: string;
  readonly size: number;
}

/** A post, with or without files. */
export interface Posted {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly files: readonly PostedFile[];
  /** Names of files that were larger than we take; the rest of the post is there all the same. */
  readonly tooLarge: readonly string[];
}

/** More than any of our forms has. */
const limits = { files: mostFiles, fields: 200, parts: 250, fieldSize: 65_536, fieldNameSize: 100, headerPairs: 20 };

/** The longest name that is kept. */
const longestName = 200;

/** Reads what a form sends. Files go to the store as they come, and are never held in memory or opened here. */
@Injectable()
export class ReadPosted {
  constructor(private readonly store: FileStore) {}

  /** @throws what the parser throws when the post is broken off, or has more parts than a form of ours */
  async from(request: FastifyRequest): Promise<Posted> {
    if (!request.isMultipart()) return { fields: textsOf(request.body), files: [], tooLarge: [] };
    const fields: Record<string, string | readonly string[]> = {};
    const files: PostedFile[] = [];
    const tooLarge: string[] = [];
    const parts = request.parts({ limits: { ...limits, fileSize: largestFile } });
    for await (const part of parts) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = together(fields[part.fieldname], part.value);
        continue;
      }
      const kept = await this.keep(part);
      if (kept === 'tooLarge') tooLarge.push(nameOf(part.filename));
      else if (kept) files.push(kept);
    }
    return { fields, files, tooLarge };
  }

  private async keep(part: MultipartFile): Promise<PostedFile | 'tooLarge' | undefined> {
    // A browser sends an empty part for a file field that nobody used.
    if (!part.filename) {
      part.file.resume();
      return undefined;
    }
    // The parser cuts what is too large and reads on, so that the rest of the form is not lost with it.
    const { id, digest, size, type } = await this.store.keep(part.file, { limit: largestFile + 1 });
    if (part.file.truncated) return 'tooLarge';
    if (size === 0) return undefined;
    const { fieldname: field, mimetype: declaredType } = part;
    return { field, fileId: id, digest, name: nameOf(part.filename), type, declaredType, size };
  }
}

/**
 * A file's name as data to show: without a path, and without what nobody can see. Normalised first and cut afterwards, so
 * that nothing comes into being by the cutting.
 */
export function nameOf(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .split(/[/\\]/)
    .at(-1)!
    .trim()
    .replace(/^\.+/, '')
    .slice(-longestName);
  return name === '' ? 'file' : name;
}

function textsOf(body: unknown): Record<string, string | readonly string[]> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const texts = [value as unknown].flat().filter((one) => typeof one === 'string');
      return texts.length === 0 ? [] : [[name, texts.length === 1 ? texts[0]! : texts]];
    }),
  );
}

function together(before: string | readonly string[] | undefined, value: string): string | readonly string[] {
  return before === undefined ? value : [...[before].flat(), value];
}
