import { Injectable } from '@nestjs/common';
import type { ChangeMark } from '#casework/complaints-by-change.js';
import { ComplaintsByChange } from '#casework/complaints-by-change.js';
import type { ComplaintFact } from './complaint-fact.js';
import { factOf } from './complaint-fact.js';
import { FactStore } from './fact.store.js';

/**
 * Whoever writes says when before the write is done, so a change may come into sight after a later one. So far back
 * everything is looked at again; milliseconds.
 */
const hindsight = 30_000;

/** Facts that are written together. */
const together = 200;

/** So long after the last question the facts are let go: nobody looks at figures all day. Milliseconds. */
const kept = 15 * 60_000;

/**
 * The facts of all complaints as of now, in this process's memory: they are small, and a figure is counted in one pass
 * over them. What changed since the last question is taken over before the next is answered (ADR on figures).
 */
@Injectable()
export class KeptFacts {
  private facts = new Map<string, ComplaintFact>();
  private readUntil = 0;
  private taking: Promise<void> | undefined;
  private lettingGo: NodeJS.Timeout | undefined;

  constructor(
    private readonly complaints: ComplaintsByChange,
    private readonly store: FactStore,
  ) {}

  /** Every complaint's, with all that was written before it was asked. */
  async current(): Promise<Iterable<ComplaintFact>> {
    // One that is under way may have begun before the last change.
    await this.taking;
    // What is let go while it is taken over would be missing from every count after it.
    clearTimeout(this.lettingGo);
    await (this.taking ??= this.takeOver().finally(() => (this.taking = undefined)));
    clearTimeout(this.lettingGo);
    this.lettingGo = setTimeout(() => this.letGo(), kept).unref();
    return this.facts.values();
  }

  /** Takes over what changed into the store, so that whoever asks next waits for little. */
  async keepUp(): Promise<void> {
    let batch: ChangeMark[] = [];
    for await (const mark of this.complaints.since((await this.store.takenOverUntil()) - hindsight)) {
      batch.push(mark);
      if (batch.length < together) continue;
      await this.take(batch);
      batch = [];
    }
    await this.take(batch);
  }

  private async takeOver(): Promise<void> {
    await this.keepUp();
    const until = await this.store.takenOverUntil();
    for await (const fact of this.store.changedSince(this.readUntil - hindsight)) this.facts.set(fact.id, fact);
    this.readUntil = until;
  }

  private async take(batch: readonly ChangeMark[]): Promise<void> {
    const last = batch.at(-1);
    if (!last) return;
    const known = await this.store.versionsOf(batch.map(({ id }) => id));
    const changed = batch.filter(({ id, version }) => (known.get(id) ?? 0) < version).map(({ id }) => id);
    if (changed.length > 0) await this.store.put((await this.complaints.these(changed)).map(factOf));
    await this.store.noteTakenOver(last.updatedAt);
  }

  private letGo(): void {
    this.facts = new Map();
    this.readUntil = 0;
  }
}
