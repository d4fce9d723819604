import { buffer } from 'node:stream/consumers';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { FileStore } from '#casework/file.store.js';
import type { Attachment } from '#casework/message.js';
import { KillableThreads, threadCode, ThreadGaveUp } from '#platform/killable-threads.js';
import type { FileText } from './read-text.js';
import { isReadable, largestRead } from './file-text.js';

/** A file is hostile until proved otherwise: so much it may cost, and no more. */
const allowance = {
  milliseconds: 15_000,
  heapMegabytes: 256,
  stackMegabytes: 4,
  growthMegabytes: 400,
  threads: 1,
  tasksPerThread: 1,
};

/** Characters of texts that are kept: a complaint changes more often than its files, which never do. */
const mostKept = 4_000_000;

/** Reads what files say, each in a thread that can be killed. */
@Injectable()
export class ReadFiles implements OnApplicationShutdown {
  private readonly logger = new Logger(ReadFiles.name);
  private readonly threads = new KillableThreads<string, FileText>(threadCode('file-text', import.meta.url), allowance);
  /** By the file's id, the one that was asked for last at the end. */
  private readonly kept = new Map<string, FileText>();
  private characters = 0;

  constructor(private readonly files: FileStore) {}

  async read({ fileId, type, size }: Attachment): Promise<FileText> {
    if (!isReadable(type)) return { text: '' };
    if (size > largestRead) return { unread: 'tooLarge' };
    const known = this.kept.get(fileId);
    if (known) {
      this.kept.delete(fileId);
      this.kept.set(fileId, known);
      return known;
    }
    const read = await this.attempt(fileId, type);
    this.keep(fileId, read);
    return read;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.threads.end();
  }

  private async attempt(fileId: string, type: string): Promise<FileText> {
    const bytes = await buffer(await this.files.open(fileId));
    try {
      return await this.threads.run(bytes, type);
    } catch (error) {
      if (!(error instanceof ThreadGaveUp)) throw error;
      this.logger.warn(`file ${fileId} cannot be searched: ${error.message}`);
      return { unread: 'gaveUp' };
    }
  }

  private keep(fileId: string, read: FileText): void {
    this.kept.set(fileId, read);
    this.characters += sizeOf(read);
    for (const [id, oldest] of this.kept) {
      if (this.characters <= mostKept) return;
      this.kept.delete(id);
      this.characters -= sizeOf(oldest);
    }
  }
}

/** What is not read is kept too, and takes room. */
function sizeOf(read: FileText): number {
  return 100 + ('text' in read ? read.text.length : 0);
}
