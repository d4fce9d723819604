import { Readable } from 'node:stream';
import type { LiveBatch } from '#platform/live-feed.js';
import { isLater } from '#platform/live-feed.js';
import { liveEvent } from './live-event.js';

/** Bytes that may wait for a slow reader, and batches whose judgement may; one who is slower is let go, and comes back by itself. */
const mostBytes = 256 * 1024;
const mostBatches = 1000;

/** How long somebody who is slow has for the last word, in milliseconds. */
const farewell = 1000;

/** What a batch has for this reader; nothing when it has nothing. */
export type Selection = (batch: LiveBatch) => Promise<object | undefined>;

/** One browser that listens. It is told each thing in its order, or told that it has missed something. */
export class LiveConnection {
  readonly stream = new Readable({ read: () => undefined });
  /** What is judged for this reader waits for what came before. */
  private judged: Promise<void> = Promise.resolve();
  private waiting = 0;
  /** Everything up to here was told, as far as it was this reader's to know. */
  private position: string | undefined;
  private hasEnded = false;

  constructor(
    private readonly select: Selection,
    private readonly faulty: (error: unknown) => void,
  ) {}

  /** The first word: whether changes are heard at present, and from where on. */
  begin(position: string | undefined): void {
    this.position = position;
    this.greet(position);
  }

  /** The first word to somebody who comes back, and then what came meanwhile; or that this cannot be said any more. */
  goOn(left: string, position: string | undefined, meanwhile: Promise<readonly LiveBatch[] | undefined>): void {
    this.position = left;
    this.greet(position, undefined);
    this.inOrder(async () => {
      const missed = await meanwhile;
      if (!missed) this.reload(position);
      else for (const batch of missed) await this.tellNow(batch);
    }, position);
  }

  tell(batch: LiveBatch): void {
    if (this.waiting >= mostBatches) return this.letGo();
    this.inOrder(() => this.tellNow(batch), batch.id);
  }

  away(): void {
    this.write(liveEvent('away', {}));
  }

  /** Whatever the reader knows may be different now. */
  reload(position: string | undefined): void {
    this.position = position ?? this.position;
    this.write(liveEvent('reload', {}, position));
  }

  /** A sign of life, with the position, so that whoever comes back is not told again what was not theirs to know. */
  beat(): void {
    this.write(liveEvent(undefined, undefined, this.position));
  }

  end(lastWord: 'signed-out' | 'stopping'): void {
    this.write(liveEvent(lastWord, {}));
    this.hasEnded = true;
    this.stream.push(null);
    setTimeout(() => this.letGo(), farewell).unref();
  }

  private greet(position: string | undefined, id = position): void {
    this.write(`retry: 3000\n${liveEvent('hello', { live: position !== undefined }, id)}`);
  }

  private inOrder(work: () => Promise<void>, position: string | undefined): void {
    this.waiting += 1;
    this.judged = this.judged
      .then(work)
      .catch((error: unknown) => {
        // What could not be judged may concern this reader.
        this.faulty(error);
        this.reload(position);
      })
      .finally(() => (this.waiting -= 1));
  }

  private async tellNow(batch: LiveBatch): Promise<void> {
    // What came while the missed was looked up is in both.
    if (this.position !== undefined && !isLater(batch.id, this.position)) return;
    const selection = await this.select(batch);
    this.position = batch.id;
    if (selection) this.write(liveEvent('changed', selection, batch.id));
  }

  private write(text: string): void {
    if (this.hasEnded || this.stream.destroyed) return;
    if (this.stream.readableLength > mostBytes) this.letGo();
    else this.stream.push(text);
  }

  private letGo(): void {
    this.stream.destroy();
  }
}
