import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SealedHead, SignedSeal } from './seal.js';
import { headOf, lineOf, statementOf } from './seal.js';

/** A seal as it lies on disk. */
export interface SealOnDisk {
  /** What the file states; nothing when it ends without a statement. */
  readonly signed?: SignedSeal;
  /** True when the heads are those that the statement was made over, byte for byte. */
  readonly isWhole: boolean;
}

/** Bytes that are gathered before they are written. */
const chunk = 64 * 1024;

/** Half-written files that are older than this were left behind by a process that died. Milliseconds. */
const abandoned = 24 * 3_600_000;

/**
 * The seals on disk, outside the database: `000042.seal` holds one line for each head and, last, the signed statement.
 * A file is written whole or not at all, never replaced, and nobody may write to it afterwards.
 */
export class SealFolder {
  constructor(readonly path: string) {}

  /** The numbers of the seals that are there, in order. */
  async numbers(): Promise<number[]> {
    const names = await readdir(this.path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    });
    return names.flatMap((name) => (/^\d{6,}\.seal$/.test(name) ? [parseInt(name, 10)] : [])).sort((a, b) => a - b);
  }

  fileOf(number: number): string {
    return join(this.path, `${String(number).padStart(6, '0')}.seal`);
  }

  /**
   * Writes the seal of this number, head after head as they come.
   * @param state makes the signed statement, once the heads are counted and their hash is known
   * @returns nothing, and nothing written, when somebody else has made the seal of this number meanwhile
   */
  async write(
    number: number,
    heads: AsyncIterable<SealedHead>,
    state: (heads: number, root: string) => Promise<SignedSeal>,
  ): Promise<SignedSeal | undefined> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    await this.clearAway();
    const draft = join(this.path, `.${randomUUID()}.draft`);
    const file = await open(draft, 'wx', 0o400);
    try {
      const { count, root } = await writeLines(file, heads);
      const signed = await state(count, root);
      await file.appendFile(`${JSON.stringify(signed)}\n`);
      await file.sync();
      // Fails when the name is taken: of two who seal at the same time one is first.
      await link(draft, this.fileOf(number));
      await syncFolder(this.path);
      return signed;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return undefined;
      throw error;
    } finally {
      await file.close();
      await rm(draft, { force: true });
    }
  }

  /** Reads a seal through without keeping it. @throws when the file cannot be read */
  async read(number: number): Promise<SealOnDisk> {
    const root = createHash('sha256');
    let heads = 0;
    let signed: SignedSeal | undefined;
    let isWhole = true;
    for await (const { text, isEnded } of linesOf(this.fileOf(number))) {
      const found: SignedSeal | undefined = signed ? undefined : statementOf(text);
      // Whatever stands behind the statement, and a statement written in another way, was not written by us.
      if (signed || !isEnded || (found && JSON.stringify(found) !== text)) isWhole = false;
      if (found) signed = found;
      else {
        root.update(`${text}\n`);
        heads += 1;
      }
    }
    if (!signed) return { isWhole: false };
    return { signed, isWhole: isWhole && signed.seal.heads === heads && signed.seal.root === root.digest('hex') };
  }

  /** The heads of a seal that was found whole. */
  async *heads(number: number): AsyncIterable<SealedHead> {
    for await (const { text } of linesOf(this.fileOf(number))) {
      const head = headOf(text);
      if (head) yield head;
    }
  }

  private async clearAway(): Promise<void> {
    const { mtimeMs: lastChange } = await stat(this.path);
    for (const name of await readdir(this.path)) {
      if (!name.endsWith('.draft')) continue;
      const file = join(this.path, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: lastChange }));
      if (lastChange - mtimeMs > abandoned) await rm(file, { force: true });
    }
  }
}

async function writeLines(
  file: FileHandle,
  heads: AsyncIterable<SealedHead>,
): Promise<{ count: number; root: string }> {
  const root = createHash('sha256');
  let gathered = '';
  let count = 0;
  for await (const head of heads) {
    gathered += `${lineOf(head)}\n`;
    count += 1;
    if (gathered.length < chunk) continue;
    root.update(gathered);
    await file.appendFile(gathered);
    gathered = '';
  }
  root.update(gathered);
  await file.appendFile(gathered);
  return { count, root: root.digest('hex') };
}

/** Lines with nothing but their `\n` taken off. The last one may lack it: then it is not ended. */
async function* linesOf(file: string): AsyncIterable<{ text: string; isEnded: boolean }> {
  let rest = Buffer.alloc(0);
  for await (const data of createReadStream(file, { highWaterMark: chunk })) {
    let from = 0;
    const bytes = Buffer.concat([rest, data as Buffer]);
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      yield { text: bytes.toString('utf8', from, end), isEnded: true };
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), isEnded: false };
}

/** A name that is not on disk is not there after a power cut. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
