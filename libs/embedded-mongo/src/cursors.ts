import { setImmediate as nextTurn } from 'node:timers/promises';
import { ServerError } from './language/server-error.js';
import { elapsedMilliseconds } from './server-clock.js';
import type { Store } from './storage/store.js';
import { MAX_DOCUMENT_BYTES } from './wire/message.js';

/** What a cursor still has to give: documents as bytes, and `undefined` where it has looked without finding. */
export type Source = Iterator<Uint8Array | undefined>;

/** A cursor of a client, open between its batches. */
export interface Cursor {
  readonly id: bigint;
  readonly namespace: string;
  readonly source: Source;
  /** Documents up to the query's own limit. */
  left: number;
  /** Read but too much for the last batch. */
  pending: Uint8Array | undefined;
  usedAt: number;
  readonly keptOpen: boolean;
  busy: boolean;
}

/** A query works this long before it lets others have their turn. */
const SLICE_MILLISECONDS = 8;
const IDLE_MILLISECONDS = 10 * 60 * 1000;

/** The open cursors of a server. */
export class Cursors {
  private readonly open = new Map<bigint, Cursor>();
  private lastId = 0n;

  constructor(
    private readonly store: Store,
    private readonly randomId: () => bigint,
  ) {}

  /** How many are open. */
  get size(): number {
    return this.open.size;
  }

  /** A cursor over the source; it is registered only when its first batch does not exhaust it. */
  create(namespace: string, source: Source, options: { limit?: number | undefined; keptOpen?: boolean }): Cursor {
    this.lastId = this.randomId();
    while (this.lastId === 0n || this.open.has(this.lastId)) this.lastId = this.randomId();
    return {
      id: this.lastId,
      namespace,
      source,
      left: options.limit ?? Infinity,
      pending: undefined,
      usedAt: elapsedMilliseconds(),
      keptOpen: options.keptOpen ?? false,
      busy: false,
    };
  }

  /**
   * The next batch, at most so many documents and 16 MB; the id is zero when nothing can follow. Throws
   * MaxTimeMSExpired when the deadline, in `elapsedMilliseconds`, passes before.
   */
  async nextBatch(cursor: Cursor, size: number, deadline = Infinity): Promise<{ documents: Uint8Array[]; id: bigint }> {
    cursor.busy = true;
    try {
      const { documents, isExhausted } = await this.fill(cursor, size, deadline);
      cursor.usedAt = elapsedMilliseconds();
      if (isExhausted) this.open.delete(cursor.id);
      else this.open.set(cursor.id, cursor);
      return { documents, id: isExhausted ? 0n : cursor.id };
    } catch (error) {
      this.open.delete(cursor.id);
      throw error;
    } finally {
      cursor.busy = false;
    }
  }

  /** An open cursor. Throws CursorNotFound, and refuses one that another request is using. */
  get(id: bigint, namespace: string): Cursor {
    const cursor = this.open.get(id);
    if (cursor === undefined) throw ServerError.cursorNotFound(id);
    if (cursor.namespace !== namespace) {
      throw ServerError.unauthorized(
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    if (cursor.busy) throw new ServerError(12051, `cursor id ${id} is already in use`);
    return cursor;
  }

  /** Closes a cursor; false when there is none of this id. */
  kill(id: bigint): boolean {
    const cursor = this.open.get(id);
    cursor?.source.return?.();
    return this.open.delete(id);
  }

  /** Closes what nobody has asked for in ten minutes. */
  killIdle(): void {
    const limit = elapsedMilliseconds() - IDLE_MILLISECONDS;
    for (const cursor of this.open.values()) {
      if (!cursor.keptOpen && !cursor.busy && cursor.usedAt < limit) this.kill(cursor.id);
    }
  }

  private async fill(
    cursor: Cursor,
    size: number,
    deadline: number,
  ): Promise<{ documents: Uint8Array[]; isExhausted: boolean }> {
    const documents: Uint8Array[] = [];
    let bytes = 0;
    let sliceEnd = elapsedMilliseconds() + SLICE_MILLISECONDS;
    while (documents.length < size) {
      if (cursor.left <= 0) return { documents, isExhausted: true };
      const next =
        cursor.pending === undefined ? cursor.source.next() : { done: false as const, value: cursor.pending };
      cursor.pending = undefined;
      if (next.done === true) return { documents, isExhausted: true };
      const document = next.value;
      if (document === undefined || documents.length % 16 === 15) {
        const now = elapsedMilliseconds();
        if (now > deadline) throw new ServerError(50, 'operation exceeded time limit');
        if (now > sliceEnd) {
          await nextTurn();
          // A slice must not begin between a change of what exists and our knowledge of it.
          await this.store.settled();
          sliceEnd = elapsedMilliseconds() + SLICE_MILLISECONDS;
        }
        if (document === undefined) continue;
      }
      if (documents.length > 0 && bytes + document.length > MAX_DOCUMENT_BYTES) {
        cursor.pending = document;
        break;
      }
      bytes += document.length;
      documents.push(document);
      cursor.left -= 1;
    }
    return { documents, isExhausted: cursor.left <= 0 && size > 0 };
  }
}
